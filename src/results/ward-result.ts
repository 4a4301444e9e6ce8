import { type Elected, electedOn } from './elected.ts';
import { type Majority, majorityOn } from './majority.ts';
import { type Outcome, outcomesOn, type UnlabelledGain, unlabelledGains } from './outcome.ts';
import { type Placed, ranked } from './ranking.ts';
import type { Ballot, Election } from './schema.ts';
import { type Share, shareOnBallot } from './share.ts';
import { votesCounted } from './votes.ts';

export interface Standing extends Placed {
  share: Share | null;
}

/** Everything that is told of one ward: its record, and beside it what is derived from it. */
export interface WardResult {
  ballot: Ballot;
  elected: Elected;
  candidates: Standing[];
  majority: Majority | null;
  outcomes: Outcome[];
  votesCounted: number | null;
  /** Gains of the council that no ward labels and that can only have happened here. */
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
