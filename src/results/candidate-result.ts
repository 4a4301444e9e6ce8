import { electedOn } from './elected.ts';
import { firstNotElected } from './majority.ts';
import { ranked } from './ranking.ts';
import type { Ballot, Candidate } from './schema.ts';
import { type Share, shareOnBallot } from './share.ts';
import { votesCounted } from './votes.ts';

/** One person's result on one ballot. */
export interface CandidateResult {
  candidate: Candidate;
  ballot: Ballot;
  place: number | null;
  share: Share | null;
  status: 'elected' | 'not elected' | 'tied';
  /** Whether the source records who was elected, or the votes show it. */
  basis: 'recorded' | 'derived';
  /**
   * Votes between this person and the nearest person on the other side of the line: the first not elected, or the
   * last elected. Null if there is no such person, a vote is not recorded, the person is tied for the last seat, or
   * the source's votes and elected flags contradict each other.
   */
  distance: { votes: number; other: Candidate } | null;
}

export function candidateResult(candidate: Candidate, ballot: Ballot): CandidateResult {
  const { people, basis, tied } = electedOn(ballot);
  const won = people.includes(candidate);
  const other = acrossTheLine(candidate, ballot);
  return {
    candidate,
    ballot,
    place: ranked(ballot).find((placed) => placed.candidate === candidate)?.place ?? null,
    share: shareOnBallot(candidate, ballot),
    status: won ? 'elected' : tied.includes(candidate) ? 'tied' : 'not elected',
    basis,
    distance: other && distanceBetween(candidate, other, won),
  };
}

/** Null if the elected flags contradict the votes. */
function distanceBetween(candidate: Candidate, other: Candidate, won: boolean): CandidateResult['distance'] {
  const lead = (candidate.votes_cast ?? 0) - (other.votes_cast ?? 0);
  const votes = won ? lead : -lead;
  return votes < 0 ? null : { votes, other };
}

/** For somebody elected, the first person not elected; for anybody else, the last person elected. */
function acrossTheLine(candidate: Candidate, ballot: Ballot): Candidate | null {
  if (votesCounted(ballot) === null) return null;
  const { people, tied } = electedOn(ballot);
  if (tied.includes(candidate)) return null;
  if (people.includes(candidate)) return firstNotElected(ballot, people);
  // With a tie for the last seat, the tied votes are what it took to win.
  return tied[0] ?? people.at(-1) ?? null;
}
