import type { Council, Election } from '../../src/results/schema.ts';
import type { Input } from './input.ts';
import type { Tables } from './tables.ts';

/** What an import knows besides the files themselves. */
export interface Context {
  tables: Tables;
  /** The slug of the one council to import, where only one is asked for. */
  council: string | null;
  /** Whether an article's council that is not in the tables is taken as the article names it. */
  learn: boolean;
  /** The polling day, `YYYY-MM-DD`, where the files do not say it. */
  date: string | null;
  /** The title of the article, where its text does not say it. */
  title: string | null;
  /** The day the figures were taken from the source, `YYYY-MM-DD`. */
  retrieved: string;
  /** Told after each election, for whoever watches a long import. */
  progress(done: number, total: number): void;
}

/** What a format makes of its files. Every line is `file:line: sentence`. */
export interface Reading {
  elections: Election[];
  /** Councils as the files name them, with their wards; those of `data/councils.json` too where a ward is new. */
  learned: Council[];
  /** What the files hold and no election here does, each with its reason. */
  unplaced: string[];
  /** What was recorded otherwise than printed, or is worth a look. */
  notices: string[];
}

/** One kind of results file; `formats.ts` lists them all. */
export interface Format {
  name: string;
  /** How many files make one import: a second sheet that completes the first. */
  files: number;
  recognises(text: string): boolean;
  /** @throws BadInput for what cannot be read; then nothing of the files is used. */
  read(inputs: readonly Input[], context: Context): Reading;
}
