import { lastContest } from './last-contest.ts';
import { partyKey } from './parties.ts';
import type { Ballot, Candidate, Council, Election } from './schema.ts';
import { partyShareOnBallot, type Share } from './share.ts';
import { byElectionBallot, ordinaryBallot } from './ward-match.ts';
import { type WardResult, wardResult } from './ward-result.ts';

/** A ward at one of its elections, or at a by-election. */
export interface Contest {
  election: Election;
  result: WardResult;
  /** Each party's share by all votes, largest first; a party's candidates count together. */
  shares: { party: Candidate; share: Share | null }[];
}

/** The ordinary ballot of the same ward at another election, or null. */
export function sameWard(ward: Ballot, election: Pick<Election, 'ballots'>): Ballot | null {
  return ordinaryBallot(ward, election.ballots);
}

/** The ballots of a ward on one day: the ordinary one and then the by-election, if there are such. */
export function ballotsOfWard(ward: Ballot, { ballots }: Pick<Election, 'ballots'>): Ballot[] {
  return [ordinaryBallot(ward, ballots) ?? [], byElectionBallot(ward, ballots) ?? []].flat();
}

/** A ward's ballots at several elections, in the order of the elections; days when it did not vote are left out. */
export function wardBallots(ward: Ballot, elections: readonly Election[]): { ballot: Ballot; election: Election }[] {
  return elections.flatMap((election) => ballotsOfWard(ward, election).map((ballot) => ({ ballot, election })));
}

/** A ward through a council's elections and its by-elections, earliest first; days when it did not vote are left out. */
export function wardHistory(ward: Ballot, elections: readonly Election[], council: Council): Contest[] {
  const inOrder = elections.toSorted((a, b) => (a.election_date < b.election_date ? -1 : 1));
  return wardBallots(ward, inOrder).map(({ ballot, election }) => {
    const last = lastContest({ ballot, election }, council, elections);
    return { election, result: wardResult(ballot, election, last), shares: sharesOn(ballot) };
  });
}

/** Every party on a ballot with its share by all votes, largest first. */
export function sharesOn(ballot: Ballot): Contest['shares'] {
  const parties = new Map(ballot.candidates.toReversed().map((candidate) => [partyKey(candidate), candidate]));
  const shares = [...parties].map(([key, party]) => ({ party, share: partyShareOnBallot(key, ballot) }));
  return shares.toSorted((a, b) => (b.share?.votes ?? 0) - (a.share?.votes ?? 0));
}
