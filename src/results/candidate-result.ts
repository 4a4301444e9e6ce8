import { contradictionOn, numberToElect, tooManyElected } from './contradiction.ts';
import { electedOn } from './elected.ts';
import { firstNotElected } from './majority.ts';
import { ranked } from './ranking.ts';
import type { Ballot, Candidate } from './schema.ts';
import { fillsSeats } from './seats-filled.ts';
import { type Share, shareOnBallot } from './share.ts';
import { votesCounted } from './votes.ts';

/** One person's result on one ballot. */
export interface CandidateResult {
  candidate: Candidate;
  ballot: Ballot;
  place: number | null;
  share: Share | null;
  /**
   * `in doubt`: the source flags this person as elected, but more people than there are seats. `not filled`: the poll
   * did not take place that day. `not recorded`: neither flags nor votes show it.
   */
  status: 'elected' | 'not elected' | 'tied' | 'in doubt' | 'not filled' | 'not recorded';
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
  const { people, basis } = electedOn(ballot);
  const other = acrossTheLine(candidate, ballot);
  return {
    candidate,
    ballot,
    place: ranked(ballot).find((placed) => placed.candidate === candidate)?.place ?? null,
    share: shareOnBallot(candidate, ballot),
    status: statusOf(candidate, ballot),
    basis,
    distance: other && distanceBetween(candidate, other, people.includes(candidate)),
  };
}

function statusOf(candidate: Candidate, ballot: Ballot): CandidateResult['status'] {
  const { people, tied } = electedOn(ballot);
  if (people.includes(candidate)) return 'elected';
  if (!fillsSeats(ballot)) return 'not filled';
  if (tied.includes(candidate)) return 'tied';
  if (candidate.elected && tooManyElected(ballot)) return 'in doubt';
  const allKnown = tied.length > 0 || people.length >= ballot.seats_contested;
  return allKnown || candidate.elected === false ? 'not elected' : 'not recorded';
}

function distanceBetween(candidate: Candidate, other: Candidate, won: boolean): CandidateResult['distance'] {
  const lead = (candidate.votes_cast ?? 0) - (other.votes_cast ?? 0);
  return { votes: won ? lead : -lead, other };
}

/** For somebody elected, the first person not elected; for anybody else, the last person elected. */
function acrossTheLine(candidate: Candidate, ballot: Ballot): Candidate | null {
  if (votesCounted(ballot) === null || contradictionOn(ballot)) return null;
  const { people, tied } = electedOn(ballot);
  if (tied.includes(candidate)) return null;
  if (tied.length === 0 && people.length < numberToElect(ballot)) return null;
  if (people.includes(candidate)) return firstNotElected(ballot, people);
  // With a tie for the last seat, the tied votes are what it took to win.
  return tied[0] ?? people.at(-1) ?? null;
}
