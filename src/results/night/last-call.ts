import type { Call, NightEvent } from './journal.ts';

/** The call of control that is in force after a journal; null if there is none, or if the last one was withdrawn. */
export function lastCall(journal: readonly NightEvent[]): Call | null {
  const last = journal.findLast((event) => event.kind === 'control');
  return last?.kind === 'control' ? last.call : null;
}
