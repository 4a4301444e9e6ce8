import { wardSlug } from './ids.ts';
import { lastContest } from './last-contest.ts';
import { memoised } from './memoise.ts';
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
  return indexesOf(ballots).flatMap((index) => ballotOfWard(ward, index) ?? []);
}

interface WardIndex {
  byGss: ReadonlyMap<string, Ballot>;
  bySlug: ReadonlyMap<string, Ballot>;
}

/** The ordinary ballots and the by-elections, each by GSS code and by name. */
const indexesOf = memoised((ballots: readonly Ballot[]): WardIndex[] =>
  [false, true].map((by) => {
    // Of two ballots with one code or name the first counts, so it is set last.
    const kind = ballots.filter(({ by_election }) => by_election === by).toReversed();
    return {
      byGss: new Map(kind.flatMap((ballot) => (ballot.gss === null ? [] : [[ballot.gss, ballot]]))),
      bySlug: new Map(kind.map((ballot) => [wardSlug(ballot), ballot])),
    };
  }),
);

/** A ward's ballots at several elections, in the order of the elections; days when it did not vote are left out. */
export function wardBallots(ward: Ballot, elections: readonly Election[]): { ballot: Ballot; election: Election }[] {
  return elections.flatMap((election) => ballotsOfWard(ward, election).map((ballot) => ({ ballot, election })));
}

/** By its GSS code, else by name, since boundaries may differ. */
function ballotOfWard(ward: Ballot, { byGss, bySlug }: WardIndex): Ballot | undefined {
  return (ward.gss === null ? undefined : byGss.get(ward.gss)) ?? bySlug.get(wardSlug(ward));
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
