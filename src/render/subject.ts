import type { Council, Election, Party } from '../results/schema.ts';
import { dayInWords } from './text.ts';

/** A picture that was published with the election: the hash of its bytes, and of the album that it stands in. */
export interface PublishedPicture {
  hash: string;
  album: string;
  width: number;
  height: number;
}

/** Whose result is told and from which release: what every reply and every page needs beside its facts. */
export interface Occasion {
  election: Election;
  council: Council;
  parties: readonly Party[];
  /** The elections held of this council, newest first. */
  held: readonly Pick<Election, 'election_id' | 'name' | 'election_date'>[];
  /** The origin of the request, on which addresses are built. */
  origin: string;
  /** What is noted of the election's source: which rule found it, and a sentence. */
  notes: readonly { rule: string; sentence: string }[];
  /** Pictures by name: `council`, `wards/darley`, `parties/PP53`. */
  pictures: Readonly<Record<string, PublishedPicture>>;
  /** Whether KV could not be read and the bundled copy answers. */
  bundledCopy: boolean;
}

/** "Darley, 1 May 2003": what is told and the day of the poll. */
export function dated(what: string, { election }: Pick<Occasion, 'election'>): string {
  return `${what}, ${dayInWords(election.election_date)}`;
}
