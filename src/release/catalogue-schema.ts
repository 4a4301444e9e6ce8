/** The schema of a catalogue. */
import * as v from 'valibot';
import { CATALOGUE_VERSION } from './catalogue-version.ts';
import { HASH } from './keys.ts';
import { POLL } from './polls.ts';
import { PublishedChange } from './published-changes.ts';
import { Shelf } from './shelf-schema.ts';

const hash = v.pipe(v.string(), v.regex(HASH));
const date = v.pipe(v.string(), v.isoDate());

/** A council with elections on file: the names it is found by, and the hash of its shelf. */
const CouncilEntry = v.strictObject({
  slug: v.string(),
  name: v.string(),
  gss: v.string(),
  /** How many elections are on file. */
  elections: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** The polling day of its newest election; of its newest by-election if no election of the council is on file. */
  newest: date,
  /** Every poll on file, newest first. */
  polls: v.array(v.pipe(v.string(), v.regex(POLL))),
  hash,
});

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A chunk of people: its first sort key, and its hash. */
const ChunkEntry = v.strictObject({ from: v.string(), hash });

/** People in a chunk of their own: those of elections that were published after the other chunks were made. */
const LateChunk = v.strictObject({ hash, elections: v.array(v.string()) });

const contents = {
  councils: v.array(CouncilEntry),
  /** In order of their first sort keys. */
  people: v.array(ChunkEntry),
  /** At most one, which every search reads besides; a catalogue of an older version has none. */
  late: v.optional(v.array(LateChunk), []),
  /** The hash of the surnames of `people`; null if there are few enough people to search them all. */
  surnames: v.nullable(hash),
  /** The hash of the index of ward names; null if there is only one council. */
  wards: v.nullable(hash),
  /** How many ballots and candidates all elections have; somebody who stood twice counts twice. */
  counts: v.strictObject({ ballots: count, candidates: count }),
};
const Contents = v.strictObject(contents);

/**
 * The root document of a release: it names the others by hash. If the shelves are small it contains them, which saves a
 * cold isolate one read.
 */
export const Catalogue = v.strictObject({
  version: v.literal(CATALOGUE_VERSION),
  ...contents,
  carried: v.record(hash, Shelf),
  /** What the last publications changed, newest first; empty if that is not known, as in the bundled copy. */
  changes: v.optional(v.array(PublishedChange), []),
  /** The contents of the release before this one, so that a rollback is one write. */
  previous: v.nullable(Contents),
});

export type CouncilEntry = v.InferOutput<typeof CouncilEntry>;
export type ChunkEntry = v.InferOutput<typeof ChunkEntry>;
export type Contents = v.InferOutput<typeof Contents>;
export type Catalogue = v.InferOutput<typeof Catalogue>;
