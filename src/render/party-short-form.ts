import { type Affiliation, isLump } from '../results/parties.ts';
import type { Party } from '../results/schema.ts';
import { partyLabel } from './party-name.ts';

/**
 * A party's letters, for a line on a phone: "LD". A party that took its name since keeps the one that the source prints,
 * as does one without letters. Not escaped.
 */
export function partyShortForm(of: Affiliation, parties: readonly Party[]): string {
  if (isLump(of)) return 'Ind/Other';
  const label = partyLabel(of, parties);
  const party = parties.find(({ party_id }) => party_id === of.party_id);
  return party?.short_name === label ? party.abbreviation : label;
}
