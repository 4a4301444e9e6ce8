import type { NightEvent, WardEvent } from './journal.ts';

/** What an event changes about earlier ones, by their numbers. */
export interface Superseded {
  /** Events that are no longer true. */
  untrue: number[];
  /** Those of them that published figures, or a call of control. */
  published: number[];
}

/**
 * The earlier events that an event makes untrue. A correction replaces the declaration and its earlier corrections, with
 * what was said about those; so does a withdrawal, or a status that sends the ward back. What is declared, or another
 * status, replaces the ward's last status. A control event replaces the last one.
 */
export function supersededBy(event: NightEvent, journal: readonly NightEvent[]): Superseded {
  const earlier = journal.filter(({ seq }) => seq < event.seq);
  if (event.kind === 'control') {
    const last = earlier.findLast(({ kind }) => kind === 'control')?.seq;
    return last === undefined ? { untrue: [], published: [] } : { untrue: [last], published: [last] };
  }
  if (event.kind === 'disputed') return { untrue: [], published: [] };
  const current = inForce(earlier.filter((one) => isOf(event, one)));
  return { untrue: current.map(({ seq }) => seq), published: current.filter(hasFigures).map(({ seq }) => seq) };
}

function isOf({ ballot_paper_id }: WardEvent, event: NightEvent): event is WardEvent {
  return event.kind !== 'control' && event.ballot_paper_id === ballot_paper_id;
}

/** What is true of a ward after its events: its last declaration with what followed from it, or its last status. */
function inForce(events: readonly WardEvent[]): WardEvent[] {
  const start = events.findLastIndex(({ kind }) => kind === 'declared' || kind === 'status' || kind === 'withdrawn');
  return events.slice(Math.max(start, 0)).filter(({ kind }) => kind !== 'withdrawn');
}

function hasFigures({ kind }: NightEvent): boolean {
  return kind === 'declared' || kind === 'corrected';
}
