import type { Ballot, Election } from './schema.ts';
import { type Boundaries, boundariesBetween } from './ward-match.ts';

const OTHER_BOUNDARIES: Readonly<Record<Exclude<Boundaries, 'same'>, string>> = {
  changed: 'boundaries changed (the ward has another code)',
  contradictory: 'one of them has the code of another ward, so its boundaries are not known',
  'not recorded': 'the ward has no code recorded in one of them, so its boundaries may differ',
};

/** Why a ballot cannot be compared with an earlier one of the ward, or null if it can. */
export function notComparable(
  ballot: Ballot,
  earlier: { ballot: Ballot; election: Pick<Election, 'ballots'> },
): string | null {
  const { ballot: other, election } = earlier;
  const boundaries = boundariesBetween(ballot, other, election.ballots);
  if (boundaries !== 'same') return OTHER_BOUNDARIES[boundaries];
  if (ballot.by_election || other.by_election) return 'one of them was a by-election';
  if (ballot.cancelled_poll || other.cancelled_poll) return 'there was no poll in one of them';
  if (ballot.seats_contested !== other.seats_contested) {
    const before = other.seats_contested === 1 ? '1 seat was' : `${other.seats_contested} seats were`;
    return `${before} contested, then ${ballot.seats_contested}`;
  }
  return null;
}
