import type { Ballot, Election } from './schema.ts';
import { type WardChange, wardChange } from './ward-change.ts';
import { ballotsOfWard } from './ward-history.ts';

interface Side {
  ballot: Ballot;
  election: Election;
}

/** Two ballots in the order in which to show them. */
export interface WardComparison<Own extends Side> {
  sides: [Own, Own];
  /** From the first to the second; null for two different wards. */
  change: WardChange | null;
}

/** The earlier of one ward's two ballots comes first; two wards stay in the order in which they were named. */
export function wardComparison<Own extends Side>(one: Own, other: Own): WardComparison<Own> {
  const isSameWard =
    one.election !== other.election && ballotsOfWard(one.ballot, other.election).includes(other.ballot);
  if (!isSameWard) return { sides: [one, other], change: null };
  const isLater = one.election.election_date > other.election.election_date;
  const [first, second] = isLater ? [other, one] : [one, other];
  return { sides: [first, second], change: wardChange(second.ballot, first) };
}
