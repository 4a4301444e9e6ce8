import * as v from 'valibot';
import { Council, ElectionId, Party } from '../results/schema.ts';

/** The form of the catalogue; a reader refuses any other, so that an old Worker never misreads a new release. */
export const CATALOGUE_VERSION = 1;

const CatalogueEntry = v.strictObject({
  election_id: ElectionId,
  name: v.string(),
  council: v.string(),
  election_date: v.pipe(v.string(), v.isoDate()),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
});

/** The one small document that says which elections are held, under which hash, and what search needs. */
export const Catalogue = v.strictObject({
  version: v.literal(CATALOGUE_VERSION),
  elections: v.array(CatalogueEntry),
  councils: v.array(Council),
  parties: v.array(Party),
});

export type CatalogueEntry = v.InferOutput<typeof CatalogueEntry>;
export type Catalogue = v.InferOutput<typeof Catalogue>;
