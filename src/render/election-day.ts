import type { ElectionEntry } from '../release/shelf.ts';
import { dayInWords } from './text.ts';

/** What a poll is called that was not an election of the council. */
export const POLL_NAMES = { 'by-election': 'by-election', rescheduled: 'rescheduled poll' } as const;
export type PollKind = keyof typeof POLL_NAMES;

/** "6 June 2019"; "6 June 2019 (by-election)" if it was not an election of the council. */
export function electionDay({ election_date, kind }: Pick<ElectionEntry, 'election_date' | 'kind'>): string {
  const day = dayInWords(election_date);
  return kind === 'council' ? day : `${day} (${POLL_NAMES[kind]})`;
}
