import { type InferredOutcome, inferredOutcome } from './comparison.ts';
import { partyKey } from './parties.ts';
import type { Ballot, Candidate, Election } from './schema.ts';
import { partyShareOnBallot, type Share } from './share.ts';
import { type WardResult, wardResult } from './ward-result.ts';

/** A ward at one of its elections. */
export interface Contest {
  election: Election;
  result: WardResult;
  /** Each party that stood with its share by all votes, largest first; a party's candidates count together. */
  shares: { party: Candidate; share: Share | null }[];
  /** Worked out from the previous contest held, where the source labels nothing; null for the first one. */
  inferred: InferredOutcome | null;
}

/** A ward through the elections held, earliest first: those in which a ward of that slug voted. */
export function wardHistory(
  ballotIn: (election: Election) => Ballot | undefined,
  elections: readonly Election[],
): Contest[] {
  const contests: Contest[] = [];
  for (const election of elections.toSorted((a, b) => (a.election_date < b.election_date ? -1 : 1))) {
    const ballot = ballotIn(election);
    if (!ballot) continue;
    const last = contests.at(-1);
    const previous = last && { election: last.election, ballot: last.result.ballot };
    contests.push({
      election,
      result: wardResult(ballot, election),
      shares: sharesOn(ballot),
      inferred: previous && ballot.outcomes.length === 0 ? inferredOutcome({ ballot, election }, previous) : null,
    });
  }
  return contests;
}

/** Every party on a ballot with its share by all votes, largest first. */
export function sharesOn(ballot: Ballot): Contest['shares'] {
  const parties = new Map(ballot.candidates.toReversed().map((candidate) => [partyKey(candidate), candidate]));
  const shares = [...parties].map(([key, party]) => ({ party, share: partyShareOnBallot(key, ballot) }));
  return shares.toSorted((a, b) => (b.share?.votes ?? 0) - (a.share?.votes ?? 0));
}
