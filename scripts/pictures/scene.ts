import { noPollReason } from '../../src/render/no-poll.ts';
import { NOT_RECORDED } from '../../src/render/numbers.ts';
import { dayInWords } from '../../src/render/text.ts';
import type { Ballot, Council, Election, Party } from '../../src/results/schema.ts';
import { councilLabels } from './council-label.ts';

/** The data behind every picture of an election. */
export interface Scene {
  election: Election;
  council: Council;
  parties: readonly Party[];
}

/** "Derby City Council · 1 May 2003", and shorter. */
export function placesAndDay({ election, council }: Scene): string[] {
  const day = dayInWords(election.election_date);
  return [...councilLabels(council.name).map((name) => `${name} · ${day}`), day];
}

/** The words printed if a ballot has no votes. */
export function noVotesWords(ballot: Pick<Ballot, 'cancelled_poll' | 'cancellation_reason'>): string {
  return ballot.cancelled_poll ? noPollReason(ballot) : NOT_RECORDED;
}
