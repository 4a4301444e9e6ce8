import type { APISelectMenuOption, APIStringSelectComponent } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { readCustomId } from '../../src/discord/custom-id.ts';
import type { Row } from '../../src/discord/message.ts';
import { councilView } from '../../src/render/views.ts';
import { wardMenu } from '../../src/render/ward-menu.ts';
import { yearMenu } from '../../src/render/year-menu.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { at } from '../support/elections.ts';
import { poll } from '../support/polls.ts';
import { ballotIn, derby } from './derby.ts';

const setting = derby(2003, { private: true });
const turned = (page: number) => councilView(setting, page);
const menuIn = (rows: readonly Row[]) => at(at(rows, 0).components, 0) as APIStringSelectComponent;
const marked = (options: readonly APISelectMenuOption[]) =>
  options.filter((one) => one.default).map(({ label }) => label);

/** Wards called Ward 1, Ward 2 and so on. */
const wards = (count: number): Ballot[] =>
  Array.from({ length: count }, (_, index) => poll(1, 'Ann Lab 1', { post_label: `Ward ${index + 1}` }));

describe('The menu of wards', () => {
  it('leads to each ward of Derby, the one shown marked', () => {
    const shown = ballotIn('Darley', setting);
    const { options, placeholder, custom_id } = menuIn(wardMenu(setting.election.ballots, setting, { shown, turned }));
    expect(options).toHaveLength(17);
    expect(marked(options)).toEqual(['Darley']);
    expect(at(options, 0)).toEqual({ label: 'Abbey', value: 'ward|E06000015.2003-05-01|abbey', default: false });
    expect(placeholder).toBe('Another ward');
    expect(readCustomId(custom_id)).toMatchObject({
      asker: '1',
      private: true,
      view: { command: 'menu', args: ['wards'] },
    });
  });

  it('asks for the result of a ward where none is shown', () => {
    const { options, placeholder } = menuIn(wardMenu(setting.election.ballots, setting, { turned }));
    expect([placeholder, marked(options)]).toEqual(['The result of a ward', []]);
  });

  it('is not there where there are no wards', () => expect(wardMenu([], setting, { turned })).toEqual([]));

  it('holds 25 wards in one page, and of 26 no more than 23', () => {
    expect(menuIn(wardMenu(wards(25), setting, { turned })).options).toHaveLength(25);
    const { options, placeholder } = menuIn(wardMenu(wards(26), setting, { turned }));
    expect(options.map(({ label }) => label)).toEqual([
      ...wards(23).map(({ post_label }) => post_label),
      'Later wards ▸',
    ]);
    expect(placeholder).toBe('The result of a ward (page 1 of 2)');
  });

  it.each([
    [1, 'Ward 1, Ward 2 … Ward 23, Later wards ▸', ['Page 2 of 3']],
    [2, '◂ Earlier wards, Ward 24 … Ward 46, Later wards ▸', ['Page 1 of 3', 'Page 3 of 3']],
    [3, '◂ Earlier wards, Ward 47 … Ward 68, Ward 69', ['Page 2 of 3']],
  ])('of 69 wards has on page %i: %s', (page, ends, descriptions) => {
    const { options } = menuIn(wardMenu(wards(69), setting, { turned, page }));
    const labels = options.map(({ label }) => label);
    expect(`${labels.slice(0, 2).join(', ')} … ${labels.slice(-2).join(', ')}`).toBe(ends);
    expect(labels.filter((label) => label.startsWith('Ward'))).toHaveLength(23);
    const turns = options.flatMap(({ description, value }) => (description ? [{ description, value }] : []));
    expect(turns).toEqual(
      descriptions.map((description) => {
        const [, to] = description.split(' ');
        return { description, value: `council|E06000015.2003-05-01|${to}` };
      }),
    );
  });

  it.each([
    [1, 1],
    [23, 1],
    [24, 2],
    [46, 2],
    [47, 3],
  ])('opens for ward %i of 69 at page %i', (ward, page) => {
    const all = wards(69);
    const { options, placeholder } = menuIn(wardMenu(all, setting, { shown: at(all, ward - 1), turned }));
    expect(placeholder).toBe(`Another ward (page ${page} of 3)`);
    expect(marked(options)).toEqual([`Ward ${ward}`]);
  });

  it('opens at the first page for a ward that is not among them', () => {
    const [shown] = wards(1);
    const { placeholder } = menuIn(wardMenu(wards(69), setting, { ...(shown && { shown }), turned }));
    expect(placeholder).toBe('Another ward (page 1 of 3)');
  });

  it('cuts a name to what a menu holds', () => {
    const [long] = wards(1).map((ballot) => ({ ...ballot, post_label: 'Llanfair'.repeat(20) }));
    const { label } = at(menuIn(wardMenu(long ? [long] : [], setting, { turned })).options, 0);
    expect(label).toHaveLength(100);
  });
});

describe('The menu of years', () => {
  const viewOf = (election: Parameters<Parameters<typeof yearMenu>[1]>[0]) =>
    councilView({ election, council: setting.council });

  it('leads to each election held, newest first, the one shown marked', () => {
    const { options, placeholder, custom_id } = menuIn(yearMenu(setting, viewOf));
    expect(placeholder).toBe('Another election');
    expect(readCustomId(custom_id)?.view).toEqual({ command: 'menu', args: ['years'] });
    expect(options.map(({ label }) => label)).toEqual([
      '5 May 2022',
      '6 May 2021',
      '2 May 2019',
      '3 May 2018',
      '5 May 2016',
      '1 May 2003',
    ]);
    expect(marked(options)).toEqual(['1 May 2003']);
    expect(at(options, 0)).toEqual({
      label: '5 May 2022',
      description: '2022 Derby City Council election',
      value: 'council|E06000015.2022-05-05',
      default: false,
    });
  });

  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
  ])('with %i elections held is there %i times', (held, rows) => {
    expect(yearMenu({ ...setting, held: setting.held.slice(0, held) }, viewOf)).toHaveLength(rows);
  });

  it('holds the newest 25', () => {
    const held = Array.from({ length: 30 }, (_, index) => ({
      ...at(setting.held, 0),
      election_date: `${2030 - index}-05-01`,
    }));
    const labels = menuIn(yearMenu({ ...setting, held }, viewOf)).options.map(({ label }) => label);
    expect([labels.length, labels[0], labels.at(-1)]).toEqual([25, '1 May 2030', '1 May 2006']);
  });
});
