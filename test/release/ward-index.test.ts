import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedDocument } from '../../src/release/schema-check.ts';
import { indexWards, wardsOf, wardsWith } from '../../src/release/ward-index.ts';
import { electionKind } from '../../src/results/election-kind.ts';
import { nameKey } from '../../src/results/name-key.ts';
import type { Election } from '../../src/results/schema.ts';
import { madeUpCouncils } from '../support/made-up-councils.ts';

/** The newest day on which a council had a ward of this name, worked out ballot by ballot. */
function newestDay(key: string, council: string, elections: readonly Election[]): string | undefined {
  const own = elections.filter((one) => one.council === council);
  const days = (isOrdinary: boolean) =>
    own
      .filter((one) =>
        one.ballots.some(
          ({ post_label, by_election }) =>
            nameKey(post_label) === key && (electionKind(one, own) === 'council' && !by_election) === isOrdinary,
        ),
      )
      .map(({ election_date }) => election_date)
      .toSorted();
  return days(true).at(-1) ?? days(false).at(-1);
}

describe('The index of ward names', () => {
  it('has every ward of every council once, with the newest election in which it voted', () => {
    fc.assert(
      fc.property(madeUpCouncils, ({ elections }) => {
        const index = indexWards(wardsOf(elections));
        expect(checkedDocument('wards@', JSON.parse(JSON.stringify(index)))).toEqual(index);
        const read = wardsWith('', index);
        const keys = read.map(({ name }) => nameKey(name));
        expect(keys).toEqual([...new Set(keys)].toSorted());
        const found = read.flatMap(({ name, places }) => places.map(({ council }) => `${nameKey(name)} ${council}`));
        const all = elections.flatMap(({ council, ballots }) =>
          ballots.map(({ post_label }) => `${nameKey(post_label)} ${council}`),
        );
        expect(found.toSorted()).toEqual([...new Set(all)].toSorted());
        for (const { name, places } of read)
          for (const { council, date } of places) expect(date).toBe(newestDay(nameKey(name), council, elections));
      }),
    );
  });

  it('does not depend on the order of the elections', () => {
    fc.assert(
      fc.property(madeUpCouncils, ({ elections }) => {
        expect(indexWards(wardsOf(elections.toReversed()))).toEqual(indexWards(wardsOf(elections)));
      }),
    );
  });
});
