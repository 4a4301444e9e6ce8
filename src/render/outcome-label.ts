import type { Affiliation } from '../results/parties.ts';
import type { Party } from '../results/schema.ts';
import { partyLabel } from './party-name.ts';
import { beforeNoun } from './words.ts';

/** "Liberal Democrat gain": a party's hold or gain. Every reply and page that names one takes it from here. */
export function outcomeLabel(party: Affiliation, outcome: 'hold' | 'gain', parties: readonly Party[]): string {
  return `${beforeNoun(partyLabel(party, parties))} ${outcome}`;
}
