import { type Elected, electedOn } from './elected.ts';
import { type InferredOutcomes, inferredOutcomes, type Poll } from './inferred-outcomes.ts';
import { type Majority, majorityOn } from './majority.ts';
import { type Outcome, outcomesOn, type UnlabelledGain, unlabelledGains } from './outcome.ts';
import { type PlacedCandidate, ranked } from './ranking.ts';
import type { Ballot, Election } from './schema.ts';
import { type Share, shareOnBallot } from './share.ts';
import { votesCounted } from './votes.ts';

export interface CandidateRow extends PlacedCandidate {
  share: Share | null;
}

/** One ward's result: its recorded ballot, and what we derive from it. */
export interface WardResult {
  ballot: Ballot;
  elected: Elected;
  candidates: CandidateRow[];
  majority: Majority | null;
  outcomes: Outcome[];
  /** Hold or gain of each seat by who had it before; null if the source labels any seat, or who had them is not known. */
  inferred: InferredOutcomes | null;
  votesCounted: number | null;
  /** Gains in this ward that no label shows, but which follow from the labels and the council's net changes. */
  unlabelled: UnlabelledGain[];
}

/** @param last the last contest of the same seats, if it is certain and on file */
export function wardResult(ballot: Ballot, election: Election, last: Poll | null = null): WardResult {
  return {
    ballot,
    elected: electedOn(ballot),
    candidates: ranked(ballot).map((placed) => ({ ...placed, share: shareOnBallot(placed.candidate, ballot) })),
    majority: majorityOn(ballot),
    outcomes: outcomesOn(ballot, election),
    inferred: ballot.outcomes.length === 0 ? inferredOutcomes({ ballot, election }, last) : null,
    votesCounted: votesCounted(ballot),
    unlabelled: unlabelledGains(election).filter((gain) => gain.ballot === ballot),
  };
}
