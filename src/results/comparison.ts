import type { Ballot } from './schema.ts';

/** Why a ballot cannot be compared with an earlier one of the ward, or null if it can. */
export function notComparable(ballot: Ballot, other: Ballot): string | null {
  if (ballot.gss !== other.gss) {
    const unknown = ballot.gss === null || other.gss === null;
    return unknown
      ? 'the ward has no code recorded in one of them, so its boundaries may differ'
      : 'the ward’s code differs, so its boundaries may too';
  }
  if (ballot.by_election || other.by_election) return 'one of them was a by-election';
  if (ballot.cancelled_poll || other.cancelled_poll) return 'there was no poll in one of them';
  if (ballot.seats_contested !== other.seats_contested) {
    const earlier = other.seats_contested === 1 ? '1 seat was' : `${other.seats_contested} seats were`;
    return `${earlier} contested, then ${ballot.seats_contested}`;
  }
  return null;
}
