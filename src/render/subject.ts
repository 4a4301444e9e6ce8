import type { FiledElection } from '../release/shelf.ts';
import { electionRef } from '../results/ids.ts';
import { dayInWords } from './text.ts';

/** The election that a reply or page is about, with everything that is needed to write about it. */
export interface Subject extends FiledElection {
  /** The election's reference in views. */
  ref: string;
  /** The origin of the request, for absolute addresses: `https://officer.example`. */
  origin: string;
  /** Whether the bundled copy has answered. A function because a later read for the same reply may still fall back. */
  bundledCopy(): boolean;
}

export function subjectOf(filed: FiledElection, origin: string, bundledCopy: () => boolean): Subject {
  return { ...filed, ref: electionRef(filed.election, filed.council), origin, bundledCopy };
}

/** "Darley, 1 May 2003": the text and the polling day. */
export function dated(text: string, { election }: Pick<Subject, 'election'>): string {
  return `${text}, ${dayInWords(election.election_date)}`;
}
