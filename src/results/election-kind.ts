import type { Ballot, Election } from './schema.ts';
import { sameWard } from './ward-history.ts';

/**
 * `council`: an election of the council, whole or in part. `by-election`: every ballot fills a vacancy. `rescheduled`:
 * wards of an election of the council that could not vote on its day.
 */
export const ELECTION_KINDS = ['council', 'by-election', 'rescheduled'] as const;
export type ElectionKind = (typeof ELECTION_KINDS)[number];

/** A countermanded poll takes place within 35 working days; this leaves room for weekends and bank holidays. */
const MOST_DAYS_LATER = 60;
const DAY_MS = 24 * 60 * 60 * 1000;

type Poll = Pick<Election, 'election_date' | 'ballots'>;

/**
 * The kind of an election. Sources do not say that a poll was rescheduled. We infer it if more wards of the council
 * voted shortly before and none of these filled a seat then. @param others the elections of the same council
 */
export function electionKind(election: Poll, others: readonly Poll[]): ElectionKind {
  const own = ordinaryBallots(election);
  if (own.length === 0) return 'by-election';
  const isRescheduled = others.some((other) => {
    const days = (Date.parse(election.election_date) - Date.parse(other.election_date)) / DAY_MS;
    const isShortlyBefore = days > 0 && days <= MOST_DAYS_LATER && ordinaryBallots(other).length > own.length;
    return isShortlyBefore && own.every((ballot) => leftSeatsOpen(sameWard(ballot, other)));
  });
  return isRescheduled ? 'rescheduled' : 'council';
}

/** Whether a ward's ballot filled no seat: there was none, or its poll was cancelled although it was contested. */
function leftSeatsOpen(ballot: Ballot | null): boolean {
  return ballot === null || (ballot.cancelled_poll && ballot.cancellation_reason !== 'uncontested');
}

function ordinaryBallots({ ballots }: Poll): Ballot[] {
  return ballots.filter(({ by_election }) => !by_election);
}
