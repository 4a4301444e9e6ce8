/** Who held Derby's seats: control, seats and holds worked out by hand from the lists and the results. */
import { describe, expect, it } from 'vitest';
import { controlWords, councilHeadline } from '../../src/render/council-words.ts';
import { inferredWords } from '../../src/render/inferred-words.ts';
import type { SeatsHeld } from '../../src/results/composition.ts';
import { councilResult } from '../../src/results/council-result.ts';
import { wardResult } from '../../src/results/ward-result.ts';
import { ballotIn, derby } from '../render/derby.ts';

const PARTIES = ['PP53', 'PP52', 'PP90', 'PP85', null];
/** Seats of Labour, Conservatives, Liberal Democrats, UKIP and the list's "Independent / Other". */
function five(rows: readonly SeatsHeld[] | null | undefined, moment: 'before' | 'after') {
  return PARTIES.map((id) => rows?.find(({ party_id }) => party_id === id)?.[moment] ?? 0).join('/');
}
function resultOf(year: number) {
  const { election, council } = derby(year);
  return councilResult(election, council);
}

describe('Derby’s council', () => {
  it('had 26 Labour members of 51 and one vacant seat after the poll of 2016, so Labour had control', () => {
    const { composition, after, before } = resultOf(2016);
    expect(five(composition?.rows, 'after')).toBe('26/17/5/2/0');
    expect(composition).toMatchObject({ vacant: { before: null, after: 1 }, unaccounted: { after: 0 } });
    expect([after?.holder, before]).toEqual([expect.objectContaining({ party_id: 'PP53' }), null]);
  });

  it('had lost its Labour majority on the day before the poll of 2018, and as elected lost it at the poll', () => {
    const result = resultOf(2018);
    const { composition } = result;
    expect([five(composition?.rows, 'before'), five(composition?.rows, 'after')]).toEqual([
      '25/17/5/2/2',
      '22/19/5/3/2',
    ]);
    expect([five(composition?.asElected, 'before'), five(composition?.asElected, 'after')]).toEqual([
      '26/18/5/2/0',
      '23/20/5/3/0',
    ]);
    expect(controlWords('before', result, derby(2018))).toBe(
      'no overall control (derived, on the day); as elected, Labour (derived)',
    );
    expect(councilHeadline(result, derby(2018))).not.toContain('lost control');
  });

  it('has no gain of Reform UK that only a change of name made', () => {
    const reform = resultOf(2022).composition?.rows.filter(({ party_name }) => party_name.startsWith('Reform'));
    expect(reform?.length).toBeGreaterThan(0);
    expect(reform?.map(({ change }) => change)).toEqual(reform?.map(() => null));
  });

  it.each([2016, 2018, 2019, 2021, 2022])('has 51 seats in %i, all accounted for', (year) => {
    expect(resultOf(year).composition?.unaccounted.after).toBe(0);
  });
});

it.each([
  [2021, 'Abbey', 'Labour hold (inferred: Open Council Data, 2020)'],
  [
    2021,
    'Chellaston',
    'Conservative gain from an independent or a party that the list does not name (inferred: Open Council Data, 2020); as elected, a Conservative hold',
  ],
  [
    2021,
    'Boulton',
    'hold or gain on the day: not recorded; as elected, a Reform Derby gain from Labour (inferred: Open Council Data, 2020)',
  ],
  [2018, 'Chaddesden', 'Conservative gain from Labour (inferred: Open Council Data, 2017)'],
  [2016, 'Abbey', null],
])('In %i, %s was: %s', (year, ward, words) => {
  const of = derby(year);
  expect(inferredWords(wardResult(ballotIn(ward, of), of.election).inferred, of.parties)).toBe(words);
});
