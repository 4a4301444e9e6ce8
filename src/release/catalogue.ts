import * as v from 'valibot';
import { HASH, hashOf } from './keys.ts';
import { Shelf } from './shelf.ts';

/** The form of the catalogue; a reader refuses any other, so that an old Worker never misreads a new release. */
export const CATALOGUE_VERSION = 2;

const hash = v.pipe(v.string(), v.regex(HASH));
const date = v.pipe(v.string(), v.isoDate());

/** A council of which elections are held: what it is found by, and the hash of its shelf. */
const CouncilEntry = v.strictObject({
  slug: v.string(),
  name: v.string(),
  gss: v.string(),
  /** How many elections are held. */
  elections: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** The day of the newest one. */
  newest: date,
  hash,
});

/** A run of people: the first of its sort keys, and its hash. */
const PeopleEntry = v.strictObject({ from: v.string(), hash });

const contents = {
  councils: v.array(CouncilEntry),
  /** In the order of their first sort keys. */
  people: v.array(PeopleEntry),
  /** The hash of the surnames; null where the people are few enough to be looked through. */
  surnames: v.nullable(hash),
};
const Contents = v.strictObject(contents);

/**
 * The one document that changes under its key: it names by hash whatever a release is made of. Where the shelves are
 * small it carries them, which spares a cold isolate a read.
 */
export const Catalogue = v.strictObject({
  version: v.literal(CATALOGUE_VERSION),
  ...contents,
  carried: v.record(hash, Shelf),
  /** What the release before this one was made of, so that going back is writing one document. */
  previous: v.nullable(Contents),
});

export type CouncilEntry = v.InferOutput<typeof CouncilEntry>;
export type PeopleEntry = v.InferOutput<typeof PeopleEntry>;
export type Contents = v.InferOutput<typeof Contents>;
export type Catalogue = v.InferOutput<typeof Catalogue>;

/** What a release is made of, without what its catalogue says beside. */
export function contentsOf({ councils, people, surnames }: Contents): Contents {
  return { councils, people, surnames };
}

/** The name of a release: the hash of what it is made of. */
export function releaseId(contents: Contents): Promise<string> {
  return hashOf(JSON.stringify(contentsOf(contents)));
}
