import { memoised } from './memoise.ts';
import { nameKey } from './name-key.ts';
import type { Party } from './schema.ts';

/** The id of people who stood without a party. They are a group for arithmetic, not a party. */
export const INDEPENDENT = 'ynmp-party:2';

/** A party, or standing without one, as our records name it. */
export interface Affiliation {
  party_id: string | null;
  party_name: string;
}

/** Joint descriptions whose candidates sit and are counted with one party: Labour and Co-operative with Labour. */
const COUNTED_WITH: Readonly<Record<string, string>> = { 'joint-party:53-119': 'PP53' };

/** What we group a party by: its Electoral Commission id, or its printed name if it has none. */
export function partyKey({ party_id, party_name }: Affiliation): string {
  // Sources spell a name that is not on the register in different ways: "Link", "LINK"; "Farmers' Voice" with any
  // apostrophe.
  if (party_id === null) return nameKey(party_name);
  return COUNTED_WITH[party_id] ?? party_id;
}

/** The party alone, of something that has one. */
export function affiliation({ party_id, party_name }: Affiliation): Affiliation {
  return { party_id, party_name };
}

/** What a list of councillors prints as the party of a vacant seat. */
export const VACANT = 'Vacant';

/** Whether a list's row counts vacant seats. */
export function isVacant({ party_id, party_name }: Affiliation): boolean {
  return party_id === null && party_name === VACANT;
}

/** What a list of councillors calls independents together with every party that it does not know. */
export const INDEPENDENT_OR_OTHER = 'Independent / Other';

/** What a list, or a yearly record, calls everyone it does not count by party. */
const LUMPS = new Set([INDEPENDENT_OR_OTHER, 'Independents and others']);

/** Whether this names independents together with parties that a list does not name. */
export function isLump({ party_id, party_name }: Affiliation): boolean {
  return party_id === null && LUMPS.has(party_name);
}

/** Whether this names people who are counted together without being one party. */
export function isGroup(of: Affiliation): boolean {
  return isIndependent(of) || isLump(of);
}

export function isIndependent(of: Affiliation): boolean {
  return of.party_id === INDEPENDENT;
}

/** The abbreviation for use where space is short; the printed name if the table has none. */
export function partyLetters({ party_id, party_name }: Affiliation, parties: readonly Party[]): string {
  return parties.find((party) => party.party_id === party_id)?.abbreviation ?? party_name;
}

/** The names that a party has, as keys. A reply looks parties up for nearly every line. */
const nameKeys = memoised(
  ({ name, short_name, abbreviation, also_called }: Party) =>
    new Set([name, short_name, abbreviation, ...also_called].map(nameKey)),
);

/** The registered party with this printed name, ignoring case and punctuation; null if the table has none. */
export function partyPrinted(name: string, parties: readonly Party[]): Party | null {
  const wanted = nameKey(name);
  return parties.find((party) => nameKeys(party).has(wanted)) ?? null;
}
