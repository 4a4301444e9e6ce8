import type { Party } from './schema.ts';

/** The id under which people who stood without a party are recorded. They are a group for arithmetic, not a party. */
export const INDEPENDENT = 'ynmp-party:2';

/** Who stood for what, as any record of ours names it. */
export interface Affiliation {
  party_id: string | null;
  party_name: string;
}

/** Joint descriptions whose candidates sit and are counted with one party: Labour and Co-operative with Labour. */
const COUNTED_WITH: Readonly<Record<string, string>> = { 'joint-party:53-119': 'PP53' };

/** What a party is grouped by: its Electoral Commission id, or its printed name where it has none. */
export function partyKey({ party_id, party_name }: Affiliation): string {
  // Sources differ in how they write a name that no register fixes: "Link", "LINK".
  if (party_id === null) return party_name.toLowerCase();
  return COUNTED_WITH[party_id] ?? party_id;
}

/** What a yearly record calls everyone it does not count by party. */
export const OTHERS = 'Independents and others';

/** Whether this names people who are counted together and are not one party. */
export function isGroup(of: Affiliation): boolean {
  return isIndependent(of) || of.party_name === OTHERS;
}

export function isIndependent(of: Affiliation): boolean {
  return of.party_id === INDEPENDENT;
}

/** The letters used where there is little room, or the printed name where the table has none. */
export function partyLetters({ party_id, party_name }: Affiliation, parties: readonly Party[]): string {
  return parties.find((party) => party.party_id === party_id)?.abbreviation ?? party_name;
}

/** The registered party behind an exactly printed name, whatever its case, or null where the table has none. */
export function partyPrinted(name: string, parties: readonly Party[]): Party | null {
  const wanted = name.trim().toLowerCase();
  const names = (party: Party) => [party.name, party.short_name, party.abbreviation, ...party.also_called];
  return parties.find((party) => names(party).some((printed) => printed.toLowerCase() === wanted)) ?? null;
}
