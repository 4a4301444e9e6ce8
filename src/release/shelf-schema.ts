/** The schema of a council's shelf. */
import * as v from 'valibot';
import { ELECTION_KINDS } from '../results/election-kind.ts';
import { Council, ElectionId, Party } from '../results/schema.ts';
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
  /** The same facts as a large preview of a link; absent if the picture has that shape, or no page has this picture. */
  preview: v.optional(hash),
});

/** What the audit notes about an election's source: the rule, and a sentence for readers. */
const Note = v.strictObject({ rule: v.string(), sentence: v.string() });

/** Not strict: the entries of older releases also listed the election's pages. */
const ElectionEntry = v.object({
  election_id: ElectionId,
  name: v.string(),
  council: v.string(),
  election_date: v.pipe(v.string(), v.isoDate()),
  kind: v.picklist(ELECTION_KINDS),
  /** Of the election's own text, so that a release names each version of it. */
  hash,
  /** The hash of the volume that has the election, and the election's line in it, from 0. */
  volume: hash,
  line: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
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
