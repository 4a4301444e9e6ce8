import { describe, expect, it } from 'vitest';
import { indexPeople, type PersonEntry } from '../../src/release/people.ts';
import { chunksOf } from '../../src/release/people-chunks.ts';

function person(person_name: string): PersonEntry {
  return { person_name, election_id: 'local.derby.2003-05-01', post_label: 'Darley', party: 'Lab', person: '1' };
}

/** Five thousand people with surnames such as "Abbason", in no order. */
const LETTERS = [...'abcdefgh'];
const everybody = Array.from({ length: 5000 }, (_, index) => {
  const letters = [0, 1, 2, 3].map((place) => LETTERS[Math.floor((index * 7919) / 8 ** place) % 8]).join('');
  return person(`Ann B${index % 10} ${letters}son`);
});

describe('The chunks of people', () => {
  const people = indexPeople(everybody);
  const chunks = chunksOf(people);

  it('contain everybody once, in order, and never separate namesakes', () => {
    expect(chunks.flat()).toEqual(people);
    for (const [index, chunk] of chunks.entries()) {
      const before = chunks[index - 1]?.at(-1);
      if (before) expect(before.key < chunk[0].key).toBe(true);
    }
  });

  it('are a single one for few people', () => expect(chunksOf(people.slice(0, 400))).toHaveLength(1));

  it('stay the same, except for one or two, after one more person stands', () => {
    const more = chunksOf(indexPeople([...everybody, person('Ann Dddson')]));
    const known = new Set(chunks.map((chunk) => JSON.stringify(chunk)));
    expect(chunks.length).toBeGreaterThan(1);
    expect(more.filter((chunk) => !known.has(JSON.stringify(chunk))).length).toBeLessThanOrEqual(2);
  });
});
