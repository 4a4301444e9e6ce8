import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinationsSentence, majorityLines } from '../../src/render/majority-brief.ts';
import { councilResult } from '../../src/results/council-result.ts';
import { dataset } from '../support/dataset.ts';
import { alwaysSeats } from '../support/elections.ts';
import { PARTIES } from '../support/holders.ts';
import { seats, subject } from '../support/polls.ts';
import { derby } from './derby.ts';

/** A council with these seats after the election, such as `Lab 25; Con 20`. */
function councilOf(line: string) {
  const rows = seats(line.replace(/ (\d+)/g, ' 0 $1'));
  const of = subject(({ election, council }) => {
    council.seats = alwaysSeats(rows.reduce((sum, { seats_after }) => sum + seats_after, 0));
    Object.assign(election, { composition: rows, control: null });
  });
  return councilResult(of.election, of.council);
}

const NUMBERS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4 };

/** Reads a sentence back as a reader would: the sets that it names. */
function readBack(sentence: string, everybody: readonly string[]): string[] {
  const terms = sentence.split(sentence.includes('; ') ? /; (?:or )?/ : /, or |, (?=\w+(?: \+| or |$))/);
  return terms.flatMap((term) => {
    const parts = term.split(' + ');
    const last = parts.at(-1) ?? '';
    const all = parts.slice(0, -1);
    const listed = /^(?:either|one of|any (\w+) of) (.*)$/.exec(last);
    if (last === 'any one other') {
      return everybody.filter((one) => !all.includes(one)).map((one) => [...all, one].sort().join('+'));
    }
    if (!listed) return [[...all, last].sort().join('+')];
    const names = (listed[2] ?? '').split(/, | and | or /);
    const size = NUMBERS[listed[1] ?? 'one'] ?? Number(listed[1]);
    return choose(names, size).map((chosen) => [...all, ...chosen].sort().join('+'));
  });
}

function choose(items: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => choose(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}

describe('What would make a majority, in brief,', () => {
  it.each([
    ['Lab 25; LD 13; Con 12; Ind 1', ['**26 for a majority**: Lab + any one other, or LD + Con + Ind']],
    ['Lab 4; Con 4; LD 3', ['**6 for a majority**: any two of Lab, Con and LD']],
    ['Lab 4; Con 3; Ind 3', ['**6 for a majority**: Lab + either Con or 2 Ind; or Con + 3 Ind']],
    ['Lab 5; Con 5', ['**6 for a majority**: Lab + Con']],
    ['Lab 4; Con 4; LD 1; Link 1', ['**6 for a majority**: Lab + Con, or LD + Link + any one other']],
    ['Lab 6; Con 4', []],
    ['Ind 6; Lab 4', ['**6 for a majority**: 6 Ind']],
  ])('of %s', (line, words) => expect(majorityLines(councilOf(line), dataset.parties)).toEqual(words));

  it.each([
    [2003, ['**26 for a majority**: Lab + any one other, or LD + Con + Ind']],
    [2016, []],
    [
      2018,
      [
        '**26 for a majority**: Lab + either Con or LD; Con + LD + either UKIP or 2 Ind/Other; or Lab + UKIP + 1 Ind/Other',
      ],
    ],
    [
      2019,
      [
        '**26 for a majority**: Con + either Lab or LD; Lab + LD + either UKIP or 3 Ind/Other; or Con + UKIP + 1 Ind/Other',
      ],
    ],
    [2021, ['**26 for a majority**: Con + either Lab or LD; others not worked out']],
    [
      2022,
      ['**26 for a majority**: Con + Lab, Con + LD + 1 Ind/Other, or Lab + LD + 3 Ind/Other; others not worked out'],
    ],
  ])('in Derby in %i', (year, words) => {
    const { election, council, parties } = derby(year);
    expect(majorityLines(councilResult(election, council), parties)).toEqual(words);
  });

  it('gives the number of combinations if they take too many words, or need people of two groups', () => {
    expect(majorityLines(councilOf('Lab 9; Con 8; LD 5; Link 3; Ref 3; RefD 2'), dataset.parties)).toEqual([
      '**16 for a majority**: 8 smallest combinations: see “In full”',
    ]);
    expect(majorityLines(councilOf('Lab 3; Ind 2; Other 2'), dataset.parties)).toEqual([
      '**4 for a majority**: 3 smallest combinations: see “In full”',
    ]);
  });

  it('reads as exactly the combinations of the full form', () => {
    const names = Object.keys(PARTIES).filter((name) => !['Ind', 'Other', 'Vac', 'Ref', 'RefD'].includes(name));
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: names.length });
    fc.assert(
      fc.property(sizes, (held) => {
        const everybody = names.slice(0, held.length);
        const result = councilOf(held.map((seat, index) => `${names[index]} ${seat}`).join('; '));
        const sentence = combinationsSentence(result, dataset.parties);
        fc.pre(sentence !== null);
        const letters = new Map(everybody.map((name) => [PARTIES[name as keyof typeof PARTIES].party_name, name]));
        const expected = result.combinations.map(({ members }) =>
          members
            .map(({ party_name }) => letters.get(party_name) ?? '')
            .sort()
            .join('+'),
        );
        expect(readBack(sentence, everybody).sort()).toEqual(expected.sort());
      }),
      { numRuns: 200 },
    );
  });
});
