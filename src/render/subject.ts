import type { FiledElection } from '../release/shelf.ts';
import { electionRef } from '../results/ids.ts';
import { memoised } from '../results/memoise.ts';
import { partiesNamed } from '../results/parties-named.ts';
import type { Election, Party } from '../results/schema.ts';
import { type PartyTable, withMarks } from './party-marks.ts';
import { dayInWords } from './text.ts';

/** The election that a reply or page is about, with everything that is needed to write about it. */
export interface Subject extends FiledElection {
  /** With a mark for every party that the election names. */
  parties: PartyTable;
  /** The election's reference in views. */
  ref: string;
  /** The origin of the request, for absolute addresses: `https://officer.example`. */
  origin: string;
  /** Whether the bundled copy has answered. A function because a later read for the same reply may still fall back. */
  bundledCopy(): boolean;
}

export function subjectOf(filed: FiledElection, origin: string, bundledCopy: () => boolean): Subject {
  const { election, council, parties } = filed;
  return { ...filed, parties: markedFor(election)(parties), ref: electionRef(election, council), origin, bundledCopy };
}

/** The same table each time, so that what is derived from it can be memoised too. */
const markedFor = memoised((election: Election) =>
  memoised((parties: readonly Party[]) => markedIn(parties, [election])),
);

/** The table with a mark for every party that these elections name, for a reply about all of them. */
export function markedIn(parties: readonly Party[], elections: readonly Election[]): PartyTable {
  return withMarks(parties, elections.flatMap(partiesNamed));
}

/** "Darley, 1 May 2003": the text and the polling day. */
export function dated(text: string, { election }: Pick<Subject, 'election'>): string {
  return `${text}, ${dayInWords(election.election_date)}`;
}
