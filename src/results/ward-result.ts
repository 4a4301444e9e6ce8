import { type Elected, electedOn } from './elected.ts';
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
  votesCounted: number | null;
  /** Gains of the council that no ward labels and that can only have been in this ward. */
  unlabelled: UnlabelledGain[];
}

export function wardResult(ballot: Ballot, election: Election): WardResult {
  return {
    ballot,
    elected: electedOn(ballot),
    candidates: ranked(ballot).map((placed) => ({ ...placed, share: shareOnBallot(placed.candidate, ballot) })),
    majority: majorityOn(ballot),
    outcomes: outcomesOn(ballot, election),
    votesCounted: votesCounted(ballot),
    unlabelled: unlabelledGains(election).filter(({ possible }) => possible.length === 1 && possible[0] === ballot),
  };
}
