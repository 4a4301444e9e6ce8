import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonEntry } from '../../src/release/people.ts';
import { peopleDocuments } from '../../src/release/people-documents.ts';
import { storedChunk } from '../../src/store/people-chunk.ts';

const ELECTIONS = Array.from({ length: 30 }, (_, at) => `local.derby.20${at + 10}-05-01`);

/** A hundred people of each election: 3,000, which take several chunks. */
const everybody = ELECTIONS.flatMap((election_id, election) =>
  Array.from({ length: 100 }, (_, at): PersonEntry => {
    const letters = [0, 1, 2].map((place) => 'abcdefgh'[Math.floor((at * 7919 + election) / 8 ** place) % 8]).join('');
    return { person_name: `Ann ${letters}son`, election_id, post_label: 'Darley', party: 'Lab', person: `${at}` };
  }),
);

function inOrder(people: readonly PersonEntry[]): string[] {
  return people.map((one) => JSON.stringify(one)).toSorted();
}

describe('The documents of people', () => {
  it('have everybody once, whichever elections are late', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(ELECTIONS), async (late) => {
        const { contents, pairs } = await peopleDocuments(everybody, (election) => !late.includes(election));
        const values = new Map(pairs.map(({ key, value }) => [key, String(value)]));
        const found = [...contents.people, ...contents.late].flatMap(({ hash }) =>
          storedChunk(JSON.parse(values.get(`people@${hash}`) ?? ''))
            .named(() => true)
            .map(({ item }) => item),
        );
        // The index has a rare forename as well, but "Ann" is not rare.
        expect(inOrder(found)).toEqual(inOrder(everybody));
      }),
      { numRuns: 20 },
    );
  });

  it('have one late chunk for a few late people, and otherwise the chunks without them', async () => {
    const isLate = (election: string) => election === ELECTIONS[7];
    const others = everybody.filter(({ election_id }) => !isLate(election_id));
    const without = await peopleDocuments(others, () => true);
    const { contents, pairs } = await peopleDocuments(everybody, (election) => !isLate(election));
    expect(contents).toMatchObject({ people: without.contents.people, surnames: without.contents.surnames });
    expect(contents.late).toEqual([{ hash: expect.any(String), elections: [ELECTIONS[7]] }]);
    expect(pairs).toHaveLength(without.pairs.length + 1);
  });

  it('have no late chunk if more than 800 people would be in it', async () => {
    const late = (count: number) =>
      peopleDocuments(everybody, (election) => !ELECTIONS.slice(0, count).includes(election));
    expect((await late(8)).contents.late).toHaveLength(1);
    expect((await late(9)).contents).toEqual((await late(0)).contents);
  });

  it('have no late chunk if everybody fits in one chunk', async () => {
    const few = everybody.slice(0, 300);
    const { contents } = await peopleDocuments(few, (election) => election !== ELECTIONS[1]);
    expect(contents).toMatchObject({ people: [{}], late: [], surnames: null });
  });
});
