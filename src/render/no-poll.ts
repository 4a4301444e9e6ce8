/** What to print if there was no poll, or if it filled no seat. */
import type { Ballot, Candidate } from '../results/schema.ts';
import { fillsSeats } from '../results/seats-filled.ts';
import { noWinnerWords } from './doubt-words.ts';
import { count, counted, NOT_RECORDED } from './numbers.ts';

const REASONS = {
  uncontested: 'unopposed',
  countermanded: 'a candidate died',
  postponed: 'postponed',
} as const;

/** "unopposed", "a candidate died"; or that the reason is not recorded. */
export function noPollReason({ cancellation_reason }: Pick<Ballot, 'cancellation_reason'>): string {
  return cancellation_reason ? REASONS[cancellation_reason] : `reason ${NOT_RECORDED}`;
}

/** Instead of a figure: "no poll: unopposed". */
export function noPollWords(ballot: Ballot): string {
  return `no poll: ${noPollReason(ballot)}`;
}

/** A candidate's votes; "no poll" if there were none to cast. */
export function votesOf({ votes_cast }: Candidate, { cancelled_poll }: Ballot): string {
  return cancelled_poll && votes_cast === null ? 'no poll' : count(votes_cast);
}

/** What to print instead of a winner: "the poll was cancelled because a candidate died; the seat was not filled that day". */
export function nobodyElected(ballot: Ballot): string {
  const { cancelled_poll, cancellation_reason, seats_contested } = ballot;
  const seats = seats_contested > 1 ? `the ${counted(seats_contested, 'seat')} were` : 'the seat was';
  if (cancellation_reason === 'countermanded') {
    return `the poll was cancelled because a candidate died; ${seats} not filled that day`;
  }
  if (cancellation_reason === 'postponed') return `the poll was postponed; ${seats} not filled that day`;
  if (cancelled_poll && cancellation_reason === null) return `no poll took place; the reason is ${NOT_RECORDED}`;
  return `who was elected is ${noWinnerWords(ballot)}`;
}

/** Instead of the names of those elected: "not recorded", or that the seat was not filled. */
export function electedGap(ballot: Ballot): string {
  return fillsSeats(ballot) ? noWinnerWords(ballot) : 'nobody that day';
}

/** Instead of a hold or gain: "not recorded", or that there can be none. */
export function outcomeGap(ballot: Ballot): string {
  return fillsSeats(ballot) ? NOT_RECORDED : 'neither: the seat was not filled that day';
}
