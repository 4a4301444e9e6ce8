import { memoised } from './memoise.ts';
import type { Ballot, Candidate } from './schema.ts';

/** Why a source's elected flags cannot be right as they are. */
export type Contradiction =
  /** Another number of people are flagged than there are seats, or people to fill them. */
  | { kind: 'wrong number'; flagged: number; expected: number }
  /** Somebody is flagged who has fewer votes than somebody who is not. */
  | { kind: 'outvoted'; winner: Candidate; loser: Candidate };

/** How the elected flags of a ballot contradict its seats or votes; null if they do not, or are not all recorded. */
export const contradictionOn = memoised((ballot: Ballot): Contradiction | null => {
  return wrongNumber(ballot) ?? outvoted(ballot);
});

/** Whether more people are flagged as elected than the ballot has seats: then nobody can tell who was elected. */
export function tooManyElected(ballot: Ballot): boolean {
  const found = contradictionOn(ballot);
  return found?.kind === 'wrong number' && found.flagged > found.expected;
}

/** How many people a ballot elects: one for each seat, if as many stood. */
export function numberToElect({ seats_contested, candidates }: Ballot): number {
  return Math.min(seats_contested, candidates.length);
}

function wrongNumber(ballot: Ballot): Contradiction | null {
  const { cancelled_poll, candidates } = ballot;
  const flagged = candidates.filter(({ elected }) => elected).length;
  const expected = numberToElect(ballot);
  const unknown = cancelled_poll || candidates.some(({ elected }) => elected === null);
  // Too many flags contradict the seats even if other flags are not recorded, or there was no poll.
  const contradicts = unknown ? flagged > expected : flagged !== expected;
  return contradicts ? { kind: 'wrong number', flagged, expected } : null;
}

function outvoted({ candidates }: Ballot): Contradiction | null {
  const polled = candidates.flatMap((candidate) =>
    candidate.votes_cast === null ? [] : [{ candidate, votes: candidate.votes_cast }],
  );
  const order = polled.toSorted((a, b) => b.votes - a.votes);
  const loser = order.find(({ candidate }) => candidate.elected === false);
  const winner = order.findLast(({ candidate }) => candidate.elected === true);
  if (!loser || !winner || winner.votes >= loser.votes) return null;
  return { kind: 'outvoted', winner: winner.candidate, loser: loser.candidate };
}
