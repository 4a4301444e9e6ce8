import { nameKey } from './name-key.ts';
import { mayBeSameName, personName } from './person-name.ts';

/** One candidacy, with what a source prints of the person. */
export interface Candidacy {
  person_name: string;
  post_label: string;
  /** The party's abbreviation. */
  party: string;
}

/** Why two candidacies may be one person's. No source on file says that they are. */
export type Likeness = 'same name' | 'same surname, initial, ward and party';

/**
 * How alike two candidacies for one council are; null if too little agrees. A name with only initials needs the same
 * ward and party, because many people share a surname and an initial.
 */
export function likenessOf(one: Candidacy, other: Candidacy): Likeness | null {
  const agree = (field: keyof Candidacy) => nameKey(one[field]) === nameKey(other[field]);
  if (agree('person_name')) return 'same name';
  const isInitialled = mayBeSameName(personName(one.person_name), personName(other.person_name));
  return isInitialled && agree('post_label') && agree('party') ? 'same surname, initial, ward and party' : null;
}
