import * as v from 'valibot';
import { Council, ElectionId, Party } from '../results/schema.ts';
import { HASH } from './keys.ts';

/** The form of the catalogue; a reader refuses any other, so that an old Worker never misreads a new release. */
export const CATALOGUE_VERSION = 1;

const hash = v.pipe(v.string(), v.regex(HASH));
const pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** Where a picture stands, and its size in pixels, so that a page can leave room for it. */
const PictureEntry = v.strictObject({ hash, width: pixels, height: pixels });

const CatalogueEntry = v.strictObject({
  election_id: ElectionId,
  name: v.string(),
  council: v.string(),
  election_date: v.pipe(v.string(), v.isoDate()),
  hash,
  /** The pictures of this very document, by name: `council`, `wards/darley`, `parties/PP53`. */
  pictures: v.record(v.string(), PictureEntry),
});

/** The one small document that says which elections are held, under which hash, and what search needs. */
export const Catalogue = v.strictObject({
  version: v.literal(CATALOGUE_VERSION),
  elections: v.array(CatalogueEntry),
  councils: v.array(Council),
  parties: v.array(Party),
});

export type PictureEntry = v.InferOutput<typeof PictureEntry>;
export type CatalogueEntry = v.InferOutput<typeof CatalogueEntry>;
export type Catalogue = v.InferOutput<typeof Catalogue>;
