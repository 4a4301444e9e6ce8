import type { Affiliation } from './parties.ts';
import type { Source } from './schema.ts';

/** An abbreviation that a results file prints for two parties which both had councillors on one council. */
export interface SharedAbbreviation {
  /** A council's slug. */
  council: string;
  printed: string;
  parties: readonly Affiliation[];
  /** Where the import read the winners' parties: the list of councillors of the election's year. */
  lists: Omit<Source, 'title'>;
}

/** The lists of councillors have Reform Derby in Derby only, and in the same years Reform UK. Handbooks print REF. */
export const SHARED_ABBREVIATIONS: readonly SharedAbbreviation[] = [
  {
    council: 'derby',
    printed: 'REF',
    parties: [
      { party_id: 'PP7931', party_name: 'Reform UK' },
      { party_id: 'PP11471', party_name: 'Reform Derby' },
    ],
    lists: {
      name: 'Open Council Data UK',
      url: 'https://opencouncildata.co.uk/',
      licence: 'CC BY-SA 4.0',
      licence_url: 'https://creativecommons.org/licenses/by-sa/4.0/',
      retrieved: '2026-11-23',
    },
  },
];

/** The abbreviation printed here if two parties share it in this council; null if it can mean only one. */
export function sharedAbbreviation(printed: string, council: string): SharedAbbreviation | null {
  const wanted = printed.trim().toLowerCase();
  return SHARED_ABBREVIATIONS.find((one) => one.council === council && one.printed.toLowerCase() === wanted) ?? null;
}

/**
 * Whether a source may have printed both parties alike in this council, so that a difference between them may be only
 * a difference between sources: Reform UK, Reform Derby and a bare REF in Derby.
 */
export function mayBeOneParty(one: Affiliation, other: Affiliation, council: string): boolean {
  const isAmong = ({ parties, printed }: SharedAbbreviation, { party_id, party_name }: Affiliation) =>
    party_id === null
      ? party_name.toLowerCase() === printed.toLowerCase()
      : parties.some((party) => party.party_id === party_id);
  return SHARED_ABBREVIATIONS.some(
    (shared) => shared.council === council && isAmong(shared, one) && isAmong(shared, other),
  );
}
