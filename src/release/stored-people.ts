/**
 * How a chunk of people is stored: one text for each field, with a part for each person. Parsing a few texts takes a
 * fraction of the time of parsing and checking an object for each person, and the texts take less memory. Names are
 * stored as a search compares them too, because folding them takes longer than the search.
 */
import { nameKey } from '../results/name-key.ts';
import { writtenName } from '../results/person-name.ts';
import type { PersonEntry } from './people.ts';

/** A person with their names in the forms that a search compares. */
export interface FoldedPerson {
  one: PersonEntry;
  /** The name as people write it; then as the source prints it, if that differs. */
  names: readonly [string, ...string[]];
  /** `nameKey` of each of the names. */
  keys: readonly [string, ...string[]];
}

export function foldPerson(one: PersonEntry): FoldedPerson {
  const printed = one.person_name;
  const written = writtenName(printed);
  if (written === printed) return { one, names: [printed], keys: [nameKey(printed)] };
  return { one, names: [written, printed], keys: [nameKey(written), nameKey(printed)] };
}

/** The delete character: no name has it, and JSON does not escape it, so parsing copies each text whole. */
export const SEPARATOR = '\u007f';

/**
 * A chunk as it is stored: a text for each field. The key is empty if it is the name in lower case, as most are. The
 * name as written and its key are empty if people write it as printed.
 */
export type StoredPeople = Readonly<Record<(typeof FIELDS)[number], string>>;

export const FIELDS = [
  'person_name',
  'key',
  'written_name',
  'written_key',
  'election_id',
  'post_label',
  'party',
  'person',
] as const;

/**
 * The document of a chunk.
 * @throws Error if a field has a delete character
 */
export function storedPeople(people: readonly PersonEntry[]): StoredPeople {
  // The people of a name are next to one another, and folding a name takes longer than the rest.
  let last: FoldedPerson | undefined;
  const folded = people.map((one) => {
    last = last?.one.person_name === one.person_name ? { ...last, one } : foldPerson(one);
    return last;
  });
  const columnOf = (field: (person: FoldedPerson) => string) =>
    folded.map((person) => separable(field(person))).join(SEPARATOR);
  return {
    person_name: columnOf(({ one }) => one.person_name),
    key: columnOf(({ one, keys }) => (keys.at(-1) === one.person_name.toLowerCase() ? '' : (keys.at(-1) as string))),
    written_name: columnOf(({ names }) => (names.length > 1 ? names[0] : '')),
    written_key: columnOf(({ names, keys }) => (names.length > 1 ? keys[0] : '')),
    election_id: columnOf(({ one }) => one.election_id),
    post_label: columnOf(({ one }) => one.post_label),
    party: columnOf(({ one }) => one.party),
    person: columnOf(({ one }) => one.person),
  };
}

function separable(text: string): string {
  if (text.includes(SEPARATOR))
    throw new Error(`"${text}" has a delete character (U+007F). Remove it from the record.`);
  return text;
}
