import { notComparable } from './comparison.ts';
import { type Affiliation, partyKey } from './parties.ts';
import type { Ballot, Election } from './schema.ts';
import { partyShareOnBallot, type Share } from './share.ts';
import { votesCounted } from './votes.ts';

/** How the parties' shares in a ward changed between two of its ballots. */
export interface WardChange {
  since: Election;
  /** Why the ballots cannot be compared; null if they can. */
  reason: string | null;
  /** The later ballot's parties in its order, then those that stood only before; a share is null if it did not stand. */
  parties: { party: Affiliation; now: Share | null; before: Share | null }[];
}

/** The change in shares of all votes between two ballots. */
export function wardChange(ballot: Ballot, earlier: { ballot: Ballot; election: Election }): WardChange {
  const unknown = [ballot, earlier.ballot].some((one) => votesCounted(one) === null);
  const reason = notComparable(ballot, earlier.ballot) ?? (unknown ? 'not all votes are recorded' : null);
  const parties = new Map<string, Affiliation>();
  for (const candidate of [...ballot.candidates, ...earlier.ballot.candidates]) {
    const key = partyKey(candidate);
    if (!parties.has(key)) parties.set(key, candidate);
  }
  const rows = [...parties].map(([key, party]) => ({
    party,
    now: partyShareOnBallot(key, ballot),
    before: partyShareOnBallot(key, earlier.ballot),
  }));
  return { since: earlier.election, reason, parties: reason ? [] : rows };
}
