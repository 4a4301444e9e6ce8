import type { Council, Election } from '../../src/results/schema.ts';
import type { Input } from './input.ts';
import type { Tables } from './tables.ts';

/** The tables and options of an import. */
export interface ImportContext {
  tables: Tables;
  /** The elections on file of a council, by its slug. */
  electionsOf(slug: string): readonly Election[];
  /** The slug of the only council to import, or null for all. */
  council: string | null;
  /** Whether to accept an article about a council that is not in the tables. */
  learn: boolean;
  /** The polling day, `YYYY-MM-DD`, if the files do not give it. */
  date: string | null;
  /** The article's title, if its text does not give it. */
  title: string | null;
  /** The day the figures were copied from the source, `YYYY-MM-DD`. */
  retrieved: string;
  /** Called after each election. */
  progress(done: number, total: number): void;
}

/** What a format reads from its files. Messages are `file:line: sentence`. */
export interface ImportResult {
  elections: Election[];
  /** Councils that are not in `data/councils.json`, and those with a ward that it lacks. */
  learned: Council[];
  /** Rows of candidates in the file, and those not stored: each is in `skipped` or counted in a notice. Null for prose. */
  rows: { read: number; reported: number } | null;
  /** Rows that were not imported, each with the reason. */
  skipped: string[];
  /** Anything recorded differently from how it was printed, or worth checking. */
  notices: string[];
}

/** One kind of results file. `formats.ts` lists them all. */
export interface Format {
  name: string;
  /** The most files in one import: two if a second sheet completes the first. */
  files: number;
  recognises(text: string): boolean;
  /** @throws BadInput if the file cannot be read. A ward that cannot be read is left out with the reason. */
  read(inputs: readonly Input[], context: ImportContext): ImportResult;
}
