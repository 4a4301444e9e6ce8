import { type InferredOutcome, inferredOutcome } from './comparison.ts';
import { wardSlug } from './ids.ts';
import { partyKey } from './parties.ts';
import type { Ballot, Candidate, Election } from './schema.ts';
import { partyShareOnBallot, type Share } from './share.ts';
import { type WardResult, wardResult } from './ward-result.ts';

/** A ward at one of its elections, or at a by-election. */
export interface Contest {
  election: Election;
  result: WardResult;
  /** Each party's share by all votes, largest first; a party's candidates count together. */
  shares: { party: Candidate; share: Share | null }[];
  /** Inferred from the previous contest on file if the source labels nothing; null for the first contest. */
  inferred: InferredOutcome | null;
}

/** The ordinary ballot of the same ward at another election, or null. */
export function sameWard(ward: Ballot, election: Pick<Election, 'ballots'>): Ballot | null {
  return ballotsOfWard(ward, election).find(({ by_election }) => !by_election) ?? null;
}

/** The ballots of a ward on one day: the ordinary one and then the by-election, if there are such. */
export function ballotsOfWard(ward: Ballot, { ballots }: Pick<Election, 'ballots'>): Ballot[] {
  const ordinary = ballots.filter(({ by_election }) => !by_election);
  const byElections = ballots.filter(({ by_election }) => by_election);
  return [ordinary, byElections].flatMap((kind) => ballotOfWard(ward, kind) ?? []);
}

/** By its GSS code, else by name, since boundaries may differ. */
function ballotOfWard(ward: Ballot, ballots: readonly Ballot[]): Ballot | undefined {
  return (
    ballots.find(({ gss }) => gss !== null && gss === ward.gss) ??
    ballots.find((other) => wardSlug(other) === wardSlug(ward))
  );
}

/** A ward through a council's elections and its by-elections, earliest first; days when it did not vote are left out. */
export function wardHistory(ward: Ballot, elections: readonly Election[]): Contest[] {
  const inOrder = elections.toSorted((a, b) => (a.election_date < b.election_date ? -1 : 1));
  const polls = inOrder.flatMap((election) => ballotsOfWard(ward, election).map((ballot) => ({ election, ballot })));
  const contests: Contest[] = [];
  for (const { election, ballot } of polls) {
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
