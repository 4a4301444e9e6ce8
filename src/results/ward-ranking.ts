import { electedOn } from './elected.ts';
import { majorityOn } from './majority.ts';
import type { Ballot } from './schema.ts';
import { votesCounted } from './votes.ts';

/** Ways to sort a council's wards: by the majority that decided the last seat, by votes, or by name. */
export const WARD_ORDERS = ['closest', 'safest', 'votes', 'name'] as const;
export type WardOrder = (typeof WARD_ORDERS)[number];

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
  const byName = (a: Ballot, b: Ballot) => a.post_label.localeCompare(b.post_label, 'en-GB');
  if (order === 'name') return ballots.toSorted(byName);
  const byPapers = countsPapers(ballots);
  const figure = new Map(ballots.map((ballot) => [ballot, rankedBy(ballot, order, byPapers)]));
  const of = (ballot: Ballot) => figure.get(ballot) ?? Number.POSITIVE_INFINITY;
  return ballots.toSorted((a, b) => (of(a) === of(b) ? byName(a, b) : of(a) - of(b)));
}

/** The figure to sort by, smallest first; null if it is not recorded. A tie counts as a majority of 0. */
function rankedBy(ballot: Ballot, order: Exclude<WardOrder, 'name'>, byPapers: boolean): number | null {
  if (order === 'votes') return negative(byPapers ? ballot.turnout_reported : votesCounted(ballot));
  const majority = electedOn(ballot).tied.length > 0 ? 0 : (majorityOn(ballot)?.deciding.votes ?? null);
  return order === 'closest' ? majority : negative(majority);
}

function negative(value: number | null): number | null {
  return value === null ? null : -value;
}

function polled(ballots: readonly Ballot[]): Ballot[] {
  return ballots.filter(({ cancelled_poll }) => !cancelled_poll);
}
