import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, volumeKey } from '../../src/release/keys.ts';
import { documentText, inVolumes, VOLUME_LENGTH } from '../../src/release/volumes.ts';
import type { Election } from '../../src/results/schema.ts';
import { dataset } from '../support/dataset.ts';

const [model] = dataset.elections;
if (!model) throw new Error('There is no election.');

/** An election of a day, whose text has about this length. */
function electionOf(election_date: string, length: number): Election {
  const name = `Line one\nline two ${'x'.repeat(length)}`;
  return { ...model, election_id: `local.derby.${election_date}`, election_date, name, ballots: [] } as Election;
}

/** Elections of different days, in any order, of lengths around the length of a volume. */
const elections = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1970, max: 2069 }), fc.integer({ min: 0, max: 1.5 * VOLUME_LENGTH })), {
    selector: ([year]) => year,
    minLength: 1,
    maxLength: 8,
  })
  .map((some) => some.map(([year, length]) => electionOf(`${year}-05-02`, length)));

describe('The volumes of a council', () => {
  it('have every election once, on the line that its place names, under the hash of the text', async () => {
    await fc.assert(
      fc.asyncProperty(elections, async (some) => {
        const { placed, pairs } = await inVolumes('derby', some);
        const texts = new Map(pairs.map(({ key, value }) => [key, String(value).split('\n')]));
        expect([...texts.values()].flat().toSorted()).toEqual(some.map(documentText).toSorted());
        for (const { election, hash, volume, line } of placed) {
          const text = texts.get(volumeKey('derby', volume))?.[line] ?? '';
          expect(JSON.parse(text)).toEqual(election);
          expect(await hashOf(text)).toBe(hash);
        }
        for (const { key, value } of pairs) expect(key).toBe(volumeKey('derby', await hashOf(String(value))));
      }),
      { numRuns: 30 },
    );
  });

  it('are full at their length, unless one election alone is longer, and have the oldest elections first', async () => {
    await fc.assert(
      fc.asyncProperty(elections, async (some) => {
        const { placed, pairs } = await inVolumes('derby', some);
        for (const { value } of pairs) {
          const lines = String(value).split('\n');
          expect(lines.length === 1 || lines.join('').length <= VOLUME_LENGTH).toBe(true);
        }
        const days = placed.map(({ election }) => election.election_date);
        expect(days).toEqual(days.toSorted());
      }),
      { numRuns: 30 },
    );
  });

  it('stay the same before a new election, except for the last', async () => {
    await fc.assert(
      fc.asyncProperty(elections, fc.integer({ min: 0, max: VOLUME_LENGTH }), async (some, length) => {
        const before = (await inVolumes('derby', some)).pairs.map(({ key }) => key);
        const after = (await inVolumes('derby', [...some, electionOf('2070-05-01', length)])).pairs;
        expect(after.filter(({ key }) => !before.includes(key))).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });
});
