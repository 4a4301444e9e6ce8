import { dayInWords } from '../../src/render/text.ts';
import type { Council, Election, Party } from '../../src/results/schema.ts';

/** What every picture of an election is drawn from. */
export interface Scene {
  election: Election;
  council: Council;
  parties: readonly Party[];
}

/** "Derby City Council · 1 May 2003". */
export function placeAndDay({ election, council }: Scene): string {
  return `${council.name} · ${dayInWords(election.election_date)}`;
}
