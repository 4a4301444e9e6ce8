/** Sorts a table of wards by one of its columns, by the figures that the table shows. */
import type { Ballot } from './schema.ts';
import { turnoutsOn } from './turnout.ts';
import { type TurnoutColumn, turnoutColumn } from './turnout-column.ts';
import { votesCounted } from './votes.ts';
import { byFigure, byName, decidingVotes } from './ward-ranking.ts';

export const WARD_COLUMNS = ['ward', 'votes', 'turnout', 'majority'] as const;
export type WardColumn = (typeof WARD_COLUMNS)[number];
export interface WardSorting {
  column: WardColumn;
  descending: boolean;
}

/** The order in which a column is most useful: names from A, the closest result and the most votes first. */
export function usualSorting(column: WardColumn): WardSorting {
  return { column, descending: column === 'votes' || column === 'turnout' };
}

/** The wards sorted by a column, ties by name; a ward without the figure comes last in either direction. */
export function sortedWards(ballots: readonly Ballot[], { column, descending }: WardSorting): Ballot[] {
  if (column === 'ward') return descending ? byName(ballots).toReversed() : byName(ballots);
  const turnout = turnoutColumn(ballots);
  const figureOf = {
    votes: (ballot: Ballot) => (ballot.cancelled_poll ? null : votesCounted(ballot)),
    majority: decidingVotes,
    turnout: (ballot: Ballot) => turnoutFigure(ballot, turnout),
  }[column];
  return byFigure(ballots, figureOf, descending);
}

function turnoutFigure(ballot: Ballot, column: TurnoutColumn | null): number | null {
  const { printed, papers } = turnoutsOn(ballot);
  if (column === 'printed') return printed;
  return papers && papers.votes / papers.total;
}
