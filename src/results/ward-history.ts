import { wardSlug } from './ids.ts';
import { lastContest } from './last-contest.ts';
import { partyKey } from './parties.ts';
import type { Ballot, Candidate, Council, Election } from './schema.ts';
import { partyShareOnBallot, type Share } from './share.ts';
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
export function wardHistory(ward: Ballot, elections: readonly Election[], council: Council): Contest[] {
  const inOrder = elections.toSorted((a, b) => (a.election_date < b.election_date ? -1 : 1));
  const contests: Contest[] = [];
  for (const election of inOrder) {
    for (const ballot of ballotsOfWard(ward, election)) {
      const last = lastContest({ ballot, election }, council, elections);
      contests.push({ election, result: wardResult(ballot, election, last), shares: sharesOn(ballot) });
    }
  }
  return contests;
}

/** Every party on a ballot with its share by all votes, largest first. */
export function sharesOn(ballot: Ballot): Contest['shares'] {
  const parties = new Map(ballot.candidates.toReversed().map((candidate) => [partyKey(candidate), candidate]));
  const shares = [...parties].map(([key, party]) => ({ party, share: partyShareOnBallot(key, ballot) }));
  return shares.toSorted((a, b) => (b.share?.votes ?? 0) - (a.share?.votes ?? 0));
}
