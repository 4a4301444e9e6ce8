import fc from 'fast-check';
import { expect, it } from 'vitest';
import { charactersOf, nextRange, type StoredEvent } from '../../src/post/range.ts';

const MOST_CHARACTERS = 6000;

/** Events in order from any number; each may supersede some of those before it. */
const events: fc.Arbitrary<StoredEvent[]> = fc
  .tuple(
    fc.integer({ min: 1, max: 50 }),
    fc.array(fc.record({ length: fc.integer({ min: 0, max: 2500 }), supersedes: fc.array(fc.nat({ max: 40 })) }), {
      maxLength: 40,
    }),
  )
  .map(([first, all]) =>
    all.map(({ length, supersedes }, index) => ({
      seq: first + index,
      embed: { description: 'x'.repeat(length) },
      supersedes: supersedes.filter((back) => back > 0 && back <= index).map((back) => first + index - back),
    })),
  );

it('Ranges one after another have every event once that no newer one supersedes, within the limits of a message', () => {
  fc.assert(
    fc.property(events, (all) => {
      const posted: number[] = [];
      let rest = all;
      for (let range = nextRange(rest); range; range = nextRange(rest)) {
        const { from, to, seqs } = range;
        expect(from).toBe(rest[0]?.seq);
        expect(seqs.length).toBeLessThanOrEqual(10);
        const characters = all.filter(({ seq }) => seqs.includes(seq)).map(({ embed }) => charactersOf(embed));
        expect(characters.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(MOST_CHARACTERS);
        posted.push(...seqs);
        rest = rest.filter(({ seq }) => seq > to);
      }
      const superseded = new Set(all.flatMap(({ supersedes }) => supersedes));
      expect(posted).toEqual(all.map(({ seq }) => seq).filter((seq) => !superseded.has(seq)));
    }),
  );
});

it('An event that is too long for a message has a range of its own', () => {
  const long = { seq: 1, embed: { description: 'x'.repeat(7000) }, supersedes: [] };
  expect(nextRange([long, { seq: 2, embed: { title: 'Abbey' }, supersedes: [] }])).toEqual({
    from: 1,
    to: 1,
    seqs: [1],
  });
});
