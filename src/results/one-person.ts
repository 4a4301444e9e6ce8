import { councilSlug } from './ids.ts';
import { type Candidacy, likenessOf } from './likeness.ts';
import { nameKey } from './name-key.ts';

export interface DatedCandidacy extends Candidacy {
  election_id: string;
}

/**
 * Whether candidacies are likely to be one person's: of one council, ward and party, at different elections, and with
 * names that all fit each other. "Pryor J." fits "Jonathan Pryor" and "Jane Pryor", who do not fit each other.
 */
export function areLikelyOnePerson(candidacies: readonly DatedCandidacy[]): boolean {
  const elections = new Set(candidacies.map(({ election_id }) => election_id));
  if (elections.size < candidacies.length) return false;
  return candidacies.every((one, at) => candidacies.slice(at + 1).every((other) => mayBeOne(one, other)));
}

/** A candidacy, and those whose names fit it or fit another of these, of the same council, ward and party. */
export function fittingCandidacies(own: DatedCandidacy, all: readonly DatedCandidacy[]): DatedCandidacy[] {
  const found = [own];
  // The list grows while it is read.
  for (const one of found) found.push(...all.filter((other) => !found.includes(other) && mayBeOne(one, other)));
  return found;
}

function mayBeOne(one: DatedCandidacy, other: DatedCandidacy): boolean {
  const agree = (field: 'post_label' | 'party') => nameKey(one[field]) === nameKey(other[field]);
  const isPlace = councilSlug(one.election_id) === councilSlug(other.election_id) && agree('post_label');
  return isPlace && agree('party') && likenessOf(one, other) !== null;
}
