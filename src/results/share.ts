import { isIndependent, partyKey } from './parties.ts';
import type { Ballot, Candidate, Election } from './schema.ts';
import { votesCounted, votesOf } from './votes.ts';

/** Methods of counting a party's share; they differ if any ward fills several seats. */
export const ALL_VOTES = 'all votes';
export const BEST_PLACED = 'best-placed candidate';
export type ShareMethod = typeof ALL_VOTES | typeof BEST_PLACED;

/** A share as two whole numbers, so that nothing is rounded before it is printed. */
export interface Share {
  method: ShareMethod;
  votes: number;
  total: number;
}

/** A candidate's votes over all votes counted on the ballot; null if votes are not recorded. */
export function shareOnBallot(candidate: Candidate, ballot: Ballot): Share | null {
  const total = votesCounted(ballot);
  if (candidate.votes_cast === null || !total) return null;
  return { method: ALL_VOTES, votes: candidate.votes_cast, total };
}

/** A party's votes over all votes counted on the ballot; null if it had no candidate or votes are not recorded. */
export function partyShareOnBallot(key: string, ballot: Ballot): Share | null {
  const own = ballot.candidates.filter((candidate) => partyKey(candidate) === key);
  const [votes, total] = [votesOf(own), votesCounted(ballot)];
  return own.length === 0 || votes === null || !total ? null : { method: ALL_VOTES, votes, total };
}

/**
 * A party's share of an election by one method; null if any vote is not recorded.
 * By all votes, every vote counts. By best-placed candidate (House of Commons Library), only a party's best candidate
 * in each ward counts; independents count as one party in a ward of several seats, and separately in a ward of one.
 */
export function shareOfParty(key: string, election: Election, method: ShareMethod): Share | null {
  const counted = contested(election).map((ballot) => (method === ALL_VOTES ? ballot.candidates : bestPlaced(ballot)));
  let votes = 0;
  let total = 0;
  for (const candidate of counted.flat()) {
    if (candidate.votes_cast === null) return null;
    total += candidate.votes_cast;
    if (partyKey(candidate) === key) votes += candidate.votes_cast;
  }
  return total === 0 ? null : { method, votes, total };
}

/** One share minus another, as two whole numbers, unrounded. */
export function shareLead(a: Share, b: Share): { votes: number; total: number } {
  return { votes: a.votes * b.total - b.votes * a.total, total: a.total * b.total };
}

function contested(election: Election): Ballot[] {
  return election.ballots.filter((ballot) => !ballot.cancelled_poll);
}

/** A vote that is not recorded may be the party's best. */
function mayBeMost({ votes_cast }: Candidate): number {
  return votes_cast ?? Number.POSITIVE_INFINITY;
}

function bestPlaced(ballot: Ballot): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of ballot.candidates) {
    const alone = isIndependent(candidate) && ballot.seats_contested === 1;
    const key = alone ? candidate.person_name : partyKey(candidate);
    const known = best.get(key);
    if (!known || mayBeMost(candidate) > mayBeMost(known)) best.set(key, candidate);
  }
  return [...best.values()];
}
