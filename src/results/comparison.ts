import type { Ballot } from './schema.ts';

/** Why two ballots of a ward cannot be compared, or null if they can. */
export function notComparable(ballot: Ballot, other: Ballot): string | null {
  if (ballot.gss !== other.gss) {
    const unknown = ballot.gss === null || other.gss === null;
    return unknown
      ? 'the ward has no code recorded in one of them, so its boundaries may differ'
      : 'the ward’s code differs, so its boundaries may';
  }
  if (ballot.by_election || other.by_election) return 'one of them was a by-election';
  if (ballot.cancelled_poll || other.cancelled_poll) return 'there was no poll in one of them';
  if (ballot.seats_contested !== other.seats_contested) {
    return `${other.seats_contested} and ${ballot.seats_contested} seats were contested`;
  }
  return null;
}
