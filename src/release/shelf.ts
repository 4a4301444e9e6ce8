/** What a release has on file about one council. */
import * as v from 'valibot';
import { ELECTION_KINDS, type ElectionKind } from '../results/election-kind.ts';
import { Council, type Election, ElectionId, Party } from '../results/schema.ts';
import type { SourceYears } from '../results/sources.ts';
import { HASH } from './keys.ts';

const hash = v.pipe(v.string(), v.regex(HASH));
const pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** A published picture: the hash of its bytes, the album it is in, and its size, so that a page can reserve the space. */
const PictureEntry = v.strictObject({
  hash,
  album: hash,
  width: pixels,
  height: pixels,
  /** The same picture for light pages and print, of the same size; absent from a release made before there were any. */
  light: v.optional(hash),
  /** The same facts as a large preview of a link; also absent if no page has this picture. */
  preview: v.optional(hash),
});

/** The size of every preview, in pixels. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/** What the audit notes about an election's source: the rule, and a sentence for readers. */
const Note = v.strictObject({ rule: v.string(), sentence: v.string() });

/** Not strict: the entries of older releases also listed the election's pages. */
const ElectionEntry = v.object({
  election_id: ElectionId,
  name: v.string(),
  council: v.string(),
  election_date: v.pipe(v.string(), v.isoDate()),
  kind: v.picklist(ELECTION_KINDS),
  hash,
  notes: v.array(Note),
  /** The election's pictures by name: `council`, `wards/darley`, `wards/darley.by`, `parties/PP53`. */
  pictures: v.record(v.string(), PictureEntry),
});

/** A source of the council's records, with the years that it covers, so that they can be named without reading them all. */
const SourceYearsEntry = v.strictObject({
  name: v.string(),
  url: v.string(),
  licence: v.string(),
  licence_url: v.string(),
  covers: v.picklist(['results', 'councillors', 'seats by year']),
  years: v.array(v.number()),
});

export const Shelf = v.strictObject({
  council: Council,
  /** The parties that the council's records name. */
  parties: v.array(Party),
  sources: v.array(SourceYearsEntry),
  /** Newest first. */
  elections: v.array(ElectionEntry),
});

export type PictureEntry = v.InferOutput<typeof PictureEntry>;
export type Note = v.InferOutput<typeof Note>;
export type ElectionEntry = v.InferOutput<typeof ElectionEntry>;
export type Shelf = v.InferOutput<typeof Shelf>;

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
