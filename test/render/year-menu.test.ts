import { describe, expect, it } from 'vitest';
import type { ViewMenu } from '../../src/render/answer.ts';
import { councilView } from '../../src/render/views.ts';
import { yearMenu } from '../../src/render/year-menu.ts';
import { at } from '../support/elections.ts';
import { derby } from './derby.ts';

const derby2003 = derby(2003);
const viewOf = (election: string) => councilView.encode({ election });
const only = (menus: readonly ViewMenu[]) => at(menus, 0);
const marked = (options: ViewMenu['options']) => options.filter((one) => one.default).map(({ label }) => label);

describe('The menu of years', () => {
  it('links to each election on file, newest first, and marks the one shown', () => {
    const { options, placeholder, name } = only(yearMenu(derby2003, viewOf));
    expect(placeholder).toBe('Another election');
    expect(name).toBe('years');
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
      view: 'council|E06000015.2022-05-05',
      default: false,
    });
  });

  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
  ])('of %i elections appears %i times', (elections, menus) => {
    expect(yearMenu({ ...derby2003, elections: derby2003.elections.slice(0, elections) }, viewOf)).toHaveLength(menus);
  });

  it('marks by-elections, and leaves them out first if not all fit', () => {
    const model = at(derby2003.elections, 0);
    const elections = Array.from({ length: 30 }, (_, index) => ({
      ...model,
      election_id: `local.derby.${2030 - index}-05-01`,
      election_date: `${2030 - index}-05-01`,
      kind: index % 2 === 0 ? ('by-election' as const) : ('council' as const),
    }));
    const shown = { ...derby2003, ref: 'E06000015.2002-05-01', elections };
    const labels = only(yearMenu(shown, viewOf)).options.map(({ label }) => label);
    expect(labels).toHaveLength(25);
    expect(labels.filter((label) => !label.includes('('))).toHaveLength(15);
    expect([labels[0], labels.at(-1)]).toEqual(['1 May 2030 (by-election)', '1 May 2001']);
    expect(labels).toContain('1 May 2002 (by-election)');
  });

  it('lists the newest elections and the one shown, 25 in all', () => {
    const elections = Array.from({ length: 30 }, (_, index) => ({
      ...at(derby2003.elections, 0),
      election_date: `${2030 - index}-05-01`,
    }));
    const labels = only(yearMenu({ ...derby2003, elections }, viewOf)).options.map(({ label }) => label);
    expect([labels.length, labels[0], labels.at(-1)]).toEqual([25, '1 May 2030', '1 May 2003']);
    expect(labels.at(-2)).toBe('1 May 2007');
  });

  it('leaves out elections without a view, and marks none if the message shows none of them', () => {
    const [newest, ...older] = only(
      yearMenu(derby2003, (ref) => (ref.includes('2019') ? null : viewOf(ref)), null),
    ).options;
    expect([newest?.label, older.length]).toEqual(['5 May 2022', 4]);
    expect(marked([...(newest ? [newest] : []), ...older])).toEqual([]);
  });
});
