import { electedOn } from './elected.ts';
import { majorityOn } from './majority.ts';
import type { Ballot } from './schema.ts';
import { votesCounted } from './votes.ts';
import type { WardOrder } from './ward-orders.ts';

/**
 * Whether voters in some of the wards had more votes than in others: one for each seat. Their totals of votes cannot be
 * compared, but their ballot papers can.
 */
export function hasUnequalVotes(ballots: readonly Ballot[]): boolean {
  return new Set(polled(ballots).map(({ seats_contested }) => seats_contested)).size > 1;
}

/** Whether the order by votes counts ballot papers: if votes cannot be compared, and papers are recorded for every ward. */
export function countsPapers(ballots: readonly Ballot[]): boolean {
  return hasUnequalVotes(ballots) && polled(ballots).every(({ turnout_reported }) => turnout_reported !== null);
}

/** The wards sorted, ties by name; a ward whose figure is not recorded comes last. */
export function rankedWards(ballots: readonly Ballot[], order: WardOrder): Ballot[] {
  if (order === 'name') return byName(ballots);
  if (order === 'votes') {
    const byPapers = countsPapers(ballots);
    return byFigure(ballots, (ballot) => (byPapers ? ballot.turnout_reported : votesCounted(ballot)), true);
  }
  return byFigure(ballots, decidingVotes, order === 'safest');
}

export function byName(ballots: readonly Ballot[]): Ballot[] {
  return ballots.toSorted(compareNames);
}

/** The wards by a figure, ties by name; wards without the figure come last in either direction. */
export function byFigure(
  ballots: readonly Ballot[],
  figureOf: (ballot: Ballot) => number | null,
  descending: boolean,
): Ballot[] {
  const figures = new Map(ballots.map((ballot) => [ballot, figureOf(ballot)]));
  const position = (ballot: Ballot) => {
    const figure = figures.get(ballot) ?? null;
    if (figure === null) return Number.POSITIVE_INFINITY;
    return descending ? -figure : figure;
  };
  return ballots.toSorted((a, b) => {
    const [first, second] = [position(a), position(b)];
    return first === second ? compareNames(a, b) : first - second;
  });
}

/** The majority that decided the last seat; 0 for a tie, null if it is not recorded. */
export function decidingVotes(ballot: Ballot): number | null {
  return electedOn(ballot).tied.length > 0 ? 0 : (majorityOn(ballot)?.deciding.votes ?? null);
}

function compareNames(a: Ballot, b: Ballot): number {
  return a.post_label.localeCompare(b.post_label, 'en-GB');
}

function polled(ballots: readonly Ballot[]): Ballot[] {
  return ballots.filter(({ cancelled_poll }) => !cancelled_poll);
}
