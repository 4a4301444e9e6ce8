import type { Ballot } from './schema.ts';

/** Whether a ballot fills its seats that day. A countermanded or postponed poll leaves them for another day. */
export function fillsSeats({ cancellation_reason }: Pick<Ballot, 'cancellation_reason'>): boolean {
  return cancellation_reason !== 'countermanded' && cancellation_reason !== 'postponed';
}
