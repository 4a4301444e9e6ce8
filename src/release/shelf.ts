/** What a release has on file about one council. */
import type { ElectionKind } from '../results/election-kind.ts';
import type { Council, Election, Party } from '../results/schema.ts';
import type { SourceYears } from '../results/sources.ts';
import type { ElectionEntry, Note, PictureEntry, Shelf } from './shelf-schema.ts';

export type { ElectionEntry, Note, PictureEntry, Shelf } from './shelf-schema.ts';

/** The size of every preview, in pixels: the least that sites show large. */
export const PREVIEW_SIZE = { width: 600, height: 315 } as const;

/** The hashes of all files of a picture, which are in one album. */
export function filesOf({ hash, light, preview }: Pick<PictureEntry, 'hash' | 'light' | 'preview'>): string[] {
  return [hash, light, preview].filter((one) => one !== undefined);
}

/** An election together with what its council's shelf says about it. */
export interface FiledElection {
  election: Election;
  kind: ElectionKind;
  council: Council;
  parties: readonly Party[];
  /** The sources of all the council's records. */
  sources: readonly SourceYears[];
  /** All elections of the council on file, newest first, with its by-elections. */
  elections: readonly Pick<ElectionEntry, 'election_id' | 'name' | 'election_date' | 'kind'>[];
  notes: readonly Note[];
  /** By name: `council`, `wards/darley`, `parties/PP53`. */
  pictures: Readonly<Record<string, PictureEntry>>;
}

/** @throws Error if the shelf has no such election */
export function filedElection(election: Election, { council, parties, sources, elections }: Shelf): FiledElection {
  const entry = elections.find(({ election_id }) => election_id === election.election_id);
  if (!entry) throw new Error(`the shelf of ${council.slug} has no ${election.election_id}`);
  const { kind, notes, pictures } = entry;
  return { election, kind, council, parties, sources, elections, notes, pictures };
}

/** The newest election of the council, which is never a by-election; null if none is on file. @param elections newest first */
export function newestOfCouncil<Entry extends Pick<ElectionEntry, 'kind'>>(elections: readonly Entry[]): Entry | null {
  return elections.find(({ kind }) => kind === 'council') ?? null;
}
