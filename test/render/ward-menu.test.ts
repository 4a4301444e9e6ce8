import { describe, expect, it } from 'vitest';
import type { ViewMenu } from '../../src/render/answer.ts';
import { councilView } from '../../src/render/views.ts';
import { wardMenu } from '../../src/render/ward-menu.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { at } from '../support/elections.ts';
import { poll } from '../support/polls.ts';
import { ballotIn, derby } from './derby.ts';

const derby2003 = derby(2003);
const atPage = (page: number) => councilView.encode({ election: derby2003.ref, page });
const only = (menus: readonly ViewMenu[]) => at(menus, 0);
const marked = (options: ViewMenu['options']) => options.filter((one) => one.default).map(({ label }) => label);

/** Wards called Ward 1, Ward 2 and so on. */
const wards = (count: number): Ballot[] =>
  Array.from({ length: count }, (_, index) => poll(1, 'Ann Lab 1', { post_label: `Ward ${index + 1}` }));

describe('The menu of wards', () => {
  it('links to each ward of Derby and marks the one shown', () => {
    const shown = ballotIn('Darley', derby2003);
    const { options, placeholder, name } = only(wardMenu(derby2003.election.ballots, derby2003, { shown, atPage }));
    expect(options).toHaveLength(17);
    expect(marked(options)).toEqual(['Darley']);
    expect(at(options, 0)).toEqual({
      label: 'Abbey',
      description: 'Bryan Lowe, LD hold, majority 492',
      emoji: { name: '🟧' },
      view: 'ward|E06000015.2003-05-01|abbey',
      default: false,
    });
    expect(placeholder).toBe('Another ward');
    expect(name).toBe('wards');
  });

  it('offers the result of a ward if none is shown', () => {
    const { options, placeholder } = only(wardMenu(derby2003.election.ballots, derby2003, { atPage }));
    expect([placeholder, marked(options)]).toEqual(['The result of a ward', []]);
  });

  it('is left out if there are no wards', () => expect(wardMenu([], derby2003, { atPage })).toEqual([]));

  it('fits 25 wards on one page, but only 23 of 26', () => {
    expect(only(wardMenu(wards(25), derby2003, { atPage })).options).toHaveLength(25);
    const { options, placeholder } = only(wardMenu(wards(26), derby2003, { atPage }));
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
  ])('of 69 wards shows on page %i: %s', (page, ends, descriptions) => {
    const { options } = only(wardMenu(wards(69), derby2003, { atPage, page }));
    const labels = options.map(({ label }) => label);
    expect(`${labels.slice(0, 2).join(', ')} … ${labels.slice(-2).join(', ')}`).toBe(ends);
    expect(labels.filter((label) => label.startsWith('Ward'))).toHaveLength(23);
    const turns = options.flatMap(({ description, view }) =>
      description?.startsWith('Page') ? [{ description, view }] : [],
    );
    expect(turns).toEqual(
      descriptions.map((description) => {
        const [, to] = description.split(' ');
        return { description, view: `council|E06000015.2003-05-01|${to}` };
      }),
    );
  });

  it.each([
    [1, 1],
    [23, 1],
    [24, 2],
    [46, 2],
    [47, 3],
  ])('that shows ward %i of 69 opens on page %i', (ward, page) => {
    const all = wards(69);
    const { options, placeholder } = only(wardMenu(all, derby2003, { shown: at(all, ward - 1), atPage }));
    expect(placeholder).toBe(`Another ward (page ${page} of 3)`);
    expect(marked(options)).toEqual([`Ward ${ward}`]);
  });

  it('opens on the first page if the ward shown is not in it', () => {
    const [shown] = wards(1);
    const { placeholder } = only(wardMenu(wards(69), derby2003, { ...(shown && { shown }), atPage }));
    expect(placeholder).toBe('Another ward (page 1 of 3)');
  });

  it('cuts a name to the limit of a menu', () => {
    const [long] = wards(1).map((ballot) => ({ ...ballot, post_label: 'Llanfair'.repeat(20) }));
    const { label } = at(only(wardMenu(long ? [long] : [], derby2003, { atPage })).options, 0);
    expect(label).toHaveLength(100);
  });
});
