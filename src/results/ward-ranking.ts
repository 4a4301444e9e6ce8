import { majorityOn } from './majority.ts';
import type { Ballot } from './schema.ts';
import { votesCounted } from './votes.ts';

/** Ways to sort a council's wards: by the majority that decided the last seat, by votes counted, or by name. */
export const WARD_ORDERS = ['closest', 'safest', 'votes', 'name'] as const;
export type WardOrder = (typeof WARD_ORDERS)[number];

/** The wards sorted, ties by name; a ward whose figure is not recorded comes last. */
export function rankedWards(ballots: readonly Ballot[], order: WardOrder): Ballot[] {
  const byName = (a: Ballot, b: Ballot) => a.post_label.localeCompare(b.post_label, 'en-GB');
  if (order === 'name') return ballots.toSorted(byName);
  const figure = new Map(ballots.map((ballot) => [ballot, rankedBy(ballot, order)]));
  const of = (ballot: Ballot) => figure.get(ballot) ?? Number.POSITIVE_INFINITY;
  return ballots.toSorted((a, b) => (of(a) === of(b) ? byName(a, b) : of(a) - of(b)));
}

/** The figure to sort by, smallest first; null if it is not recorded. */
function rankedBy(ballot: Ballot, order: Exclude<WardOrder, 'name'>): number | null {
  if (order === 'votes') return negative(votesCounted(ballot));
  const majority = majorityOn(ballot)?.deciding.votes ?? null;
  return order === 'closest' ? majority : negative(majority);
}

function negative(value: number | null): number | null {
  return value === null ? null : -value;
}
