import type { Election } from '../results/schema.ts';

type Dated = Pick<Election, 'election_date' | 'election_id'>;

/** The oldest first; on one day in the order of their ids. */
export function byDay(a: Dated, b: Dated): number {
  return dayAndId(a) < dayAndId(b) ? -1 : 1;
}

/** A text that sorts elections like `byDay`. */
export function dayAndId({ election_date, election_id }: Dated): string {
  return `${election_date} ${election_id}`;
}
