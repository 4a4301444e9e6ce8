import { electedOn } from './elected.ts';
import { firstNotElected } from './majority.ts';
import { ranked } from './ranking.ts';
import type { Ballot, Candidate } from './schema.ts';
import { type Share, shareOnBallot } from './share.ts';
import { votesCounted } from './votes.ts';

/** Everything that is told of one person on one ballot. */
export interface CandidateResult {
  candidate: Candidate;
  ballot: Ballot;
  place: number | null;
  share: Share | null;
  standing: 'elected' | 'not elected' | 'tied';
  basis: 'recorded' | 'derived';
  /**
   * Votes between this person and the other side of the line: over the first person not elected, or behind the
   * last one elected. Null where nobody is on that side, a vote is not recorded,
   * the person is tied on the line, or the source's votes and flags contradict each other.
   */
  distance: { votes: number; other: Candidate } | null;
}

export function candidateResult(candidate: Candidate, ballot: Ballot): CandidateResult {
  const { people, basis, tied } = electedOn(ballot);
  const won = people.includes(candidate);
  const other = otherSide(candidate, ballot);
  return {
    candidate,
    ballot,
    place: ranked(ballot).find((placed) => placed.candidate === candidate)?.place ?? null,
    share: shareOnBallot(candidate, ballot),
    standing: won ? 'elected' : tied.includes(candidate) ? 'tied' : 'not elected',
    basis,
    distance: other && distanceOf(candidate, other, won),
  };
}

/** Null where who was elected contradicts the votes. */
function distanceOf(candidate: Candidate, other: Candidate, won: boolean): CandidateResult['distance'] {
  const lead = (candidate.votes_cast ?? 0) - (other.votes_cast ?? 0);
  const votes = won ? lead : -lead;
  return votes < 0 ? null : { votes, other };
}

/** The nearest person across the line: of those not elected for the elected, of the elected for all others. */
function otherSide(candidate: Candidate, ballot: Ballot): Candidate | null {
  if (votesCounted(ballot) === null) return null;
  const { people, tied } = electedOn(ballot);
  if (tied.includes(candidate)) return null;
  if (people.includes(candidate)) return firstNotElected(ballot, people);
  // People level for the last seats stand at the line: whoever is drawn, it took their votes.
  return tied[0] ?? people.at(-1) ?? null;
}
