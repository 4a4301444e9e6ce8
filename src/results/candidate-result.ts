import { electedOn } from './elected.ts';
import { firstNotElected } from './majority.ts';
import { ranked } from './ranking.ts';
import type { Ballot, Candidate } from './schema.ts';
import { type Share, shareOnBallot } from './share.ts';

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
   * last one elected. Null where nobody is on that side, votes are not recorded, or a tie is unresolved.
   */
  distance: { votes: number; other: Candidate } | null;
}

export function candidateResult(candidate: Candidate, ballot: Ballot): CandidateResult {
  const { people, basis, tied } = electedOn(ballot);
  const won = people.includes(candidate);
  const other = won ? firstNotElected(ballot, people) : (people.at(-1) ?? null);
  const votes = other && tied.length === 0 ? gap(candidate, other) : null;
  return {
    candidate,
    ballot,
    place: ranked(ballot).find((placed) => placed.candidate === candidate)?.place ?? null,
    share: shareOnBallot(candidate, ballot),
    standing: won ? 'elected' : tied.includes(candidate) ? 'tied' : 'not elected',
    basis,
    distance: other && votes !== null ? { votes, other } : null,
  };
}

function gap(a: Candidate, b: Candidate): number | null {
  return a.votes_cast === null || b.votes_cast === null ? null : Math.abs(a.votes_cast - b.votes_cast);
}
