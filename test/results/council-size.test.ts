import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { councilAnswer } from '../../src/render/council.ts';
import { councilResult } from '../../src/results/council-result.ts';
import { seatsOf } from '../../src/results/council-size.ts';
import { subject } from '../support/polls.ts';

const seats = [
  { from: 2016, to: 2018, seats: 54 },
  { from: 2021, to: 2021, seats: 51 },
];

describe("A council's size", () => {
  it.each([
    ['2015-05-07', null],
    ['2016-01-01', 54],
    ['2018-12-31', 54],
    ['2019-05-02', null],
    ['2021-05-06', 51],
    ['2022-05-05', null],
  ])('on %s is the one of that year, or not recorded', (day, size) => expect(seatsOf({ seats }, day)).toBe(size));

  it('is never that of another year', () => {
    const spans = fc.uniqueArray(fc.record({ from: fc.integer({ min: 2000, max: 2030 }), seats: fc.nat(130) }), {
      selector: ({ from }) => from,
    });
    fc.assert(
      fc.property(spans, fc.integer({ min: 1990, max: 2040 }), (years, year) => {
        const table = years.map((one) => ({ ...one, to: one.from }));
        const own = years.find(({ from }) => from === year)?.seats ?? null;
        expect(seatsOf({ seats: table }, `${year}-05-01`)).toBe(own);
      }),
    );
  });
});

describe('A council whose size is not recorded for the year', () => {
  const of = subject(({ council, election }) => {
    council.seats = [{ from: 2016, to: 2016, seats: 3 }];
    election.control = null;
  });
  const result = councilResult(of.election, of.council);

  it('has no majority mark, and no control by its seats', () => {
    expect(result).toMatchObject({ seats: null, mark: null, after: null, before: null, largest: null });
    expect(result.combinations).toEqual([]);
  });

  it('gets a reply that says so and gives no size', () => {
    const { full, brief, content } = councilAnswer(result, of);
    const text = JSON.stringify([full(), brief(), content]);
    expect(text).toContain('not worked out: the council’s number of seats is not recorded');
    expect(text).not.toMatch(/All \d+ seats?|Majority mark: |\d for a majority|null|NaN/);
  });

  it('has no seats left over, because their number is not known', () => {
    expect(result.composition).toMatchObject({
      unaccounted: { before: null, after: null },
      rows: [{ after: 4 }, { after: 4 }, { after: 1 }],
    });
  });
});
