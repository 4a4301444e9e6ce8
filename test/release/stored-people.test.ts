import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { PersonEntry } from '../../src/release/people.ts';
import { PeopleChunk } from '../../src/release/people-schema.ts';
import { foldPerson, storedPeople } from '../../src/release/stored-people.ts';
import { storedChunk } from '../../src/store/people-chunk.ts';

function person(person_name: string): PersonEntry {
  return { person_name, election_id: 'local.derby.2003-05-01', post_label: 'Darley', party: 'Lab', person: 'x1' };
}

const field = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => !text.includes('\u007f'));
/** Never blank: nothing could be searched for. */
const name = fc.oneof(
  field.filter((text) => text.trim() !== ''),
  fc.constantFrom('Joan Travis', 'Rawson M.', "Siân O'Brien", 'Łukasz Groß', '王小明', 'ΟΔΟΣ', 'Graves A. jnr', '.'),
);

describe('A stored chunk of people', () => {
  it('reads as the same people, with the names folded as the Worker would fold them', () => {
    const people = fc.array(
      fc.record({ person_name: name, election_id: field, post_label: field, party: field, person: field }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(people, (some) => {
        const chunk = storedChunk(v.parse(PeopleChunk, JSON.parse(JSON.stringify(storedPeople(some)))));
        const read = chunk
          .named(() => true)
          .map(({ names, folded, item }) => ({
            one: item,
            names,
            keys: folded.map(({ text }) => text),
          }));
        expect(read).toEqual(some.map(foldPerson));
      }),
    );
  });

  it('has a folded name only where it is not the name in lower case', () => {
    const { key, written_name, written_key } = storedPeople(["Siân O'Brien", 'Joan Travis', 'Rawson M.'].map(person));
    expect(key).toBe('sian obrien\u007f\u007frawson m');
    expect(written_name).toBe('\u007f\u007fM. Rawson');
    expect(written_key).toBe('\u007f\u007fm rawson');
  });

  it('is refused if a field lacks a person', () => {
    const stored = storedPeople([person('Joan Travis'), person('Mark Bull')]);
    expect(v.safeParse(PeopleChunk, { ...stored, party: 'Lab' }).success).toBe(false);
    expect(v.safeParse(PeopleChunk, { ...stored, more: '\u007f' }).success).toBe(false);
    expect(v.safeParse(PeopleChunk, [person('Joan Travis')]).success).toBe(false);
  });

  it('cannot have a delete character in a name, because that separates them', () => {
    expect(() => storedPeople([person('Joan\u007fTravis')])).toThrow('has a delete character');
  });
});
