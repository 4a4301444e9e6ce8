import { electedOn } from './elected.ts';
import { type Affiliation, isIndependent, partyKey } from './parties.ts';
import type { Ballot, Election } from './schema.ts';

/** Councillors serve four years, so contests further apart than this have others between them. */
export const MOST_YEARS_APART = 4;

/** Why two ballots of a ward cannot be compared, or null if they can. */
export function notComparable(ballot: Ballot, other: Ballot): string | null {
  if (ballot.gss !== other.gss) return 'the ward’s code differs, so its boundaries may';
  if (ballot.by_election || other.by_election) return 'one of them was a by-election';
  if (ballot.cancelled_poll || other.cancelled_poll) return 'there was no poll in one of them';
  if (ballot.seats_contested !== other.seats_contested) {
    return `${other.seats_contested} and ${ballot.seats_contested} seats were contested`;
  }
  return null;
}

/** A hold or gain that we infer from the ward's previous contest, or the reason why we cannot. */
export type InferredOutcome =
  | { label: 'hold' | 'gain'; winner: Affiliation; from: Affiliation }
  | { label: 'not comparable'; reason: string };

/**
 * Whether the party that won a one-seat ward's previous contest won it again. In a council that elects in parts the
 * previous contest may have been for another seat of the ward, so a reply that uses this must say so.
 */
export function inferredOutcome(
  { ballot, election }: { ballot: Ballot; election: Election },
  previous: { ballot: Ballot; election: Election },
): InferredOutcome {
  const years = yearOf(election) - yearOf(previous.election);
  const reason =
    years > MOST_YEARS_APART ? 'the elections in between are not on file' : notComparable(ballot, previous.ballot);
  if (reason) return { label: 'not comparable', reason };
  const [winner, ...others] = electedOn(ballot).people;
  const [before] = electedOn(previous.ballot).people;
  if (!winner || !before) return { label: 'not comparable', reason: 'who was elected is not recorded' };
  if (others.length > 0) return { label: 'not comparable', reason: 'several seats were contested' };
  if (isIndependent(winner) && isIndependent(before) && winner.person_name !== before.person_name) {
    return { label: 'not comparable', reason: 'independents are not a party' };
  }
  return { label: partyKey(winner) === partyKey(before) ? 'hold' : 'gain', winner, from: before };
}

function yearOf({ election_date }: Election): number {
  return Number(election_date.slice(0, 4));
}
