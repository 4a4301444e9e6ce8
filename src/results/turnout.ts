import type { Ballot } from './schema.ts';
import { votesCounted } from './votes.ts';

/** A number of votes or papers as a part of the electorate, as two whole numbers. */
export interface Turnout {
  votes: number;
  /** The electorate. */
  total: number;
}

/** Turnout by each definition; null if a figure that it needs is not recorded. */
export interface Turnouts {
  /** A percentage. Sources define it differently, and few say how. */
  printed: number | null;
  /** Ballot papers issued, spoilt ones included, as a part of the electorate. */
  papers: Turnout | null;
  /** Valid votes as a part of the electorate; only in a ward of one seat, where each voter has one vote. */
  validVotes: Turnout | null;
}

export function turnoutsOn(ballot: Ballot): Turnouts {
  const { turnout_percentage, turnout_reported, total_electorate: electorate, seats_contested } = ballot;
  const of = (votes: number | null) => (votes === null || !electorate ? null : { votes, total: electorate });
  const isPoll = !ballot.cancelled_poll;
  return {
    printed: turnout_percentage,
    papers: isPoll ? of(turnout_reported) : null,
    validVotes: isPoll && seats_contested === 1 ? of(votesCounted(ballot)) : null,
  };
}
