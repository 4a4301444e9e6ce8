/** Checks what a release stores against the schemas of this version. */
import * as v from 'valibot';
import { Election } from '../results/schema.ts';
import { Catalogue } from './catalogue-schema.ts';
import type { Pair } from './keys.ts';
import { PeopleChunk, Surnames } from './people-schema.ts';
import { Shelf } from './shelf-schema.ts';
import { WardNames } from './ward-index-schema.ts';

/** The schema of a document, by the start of its key (`keys.ts`). */
const DOCUMENTS: readonly [start: string, schema: v.GenericSchema][] = [
  ['elections/', Election],
  ['council/', Shelf],
  ['people@', PeopleChunk],
  ['surnames@', Surnames],
  ['wards@', WardNames],
];

/** The catalogue. @throws Error if it does not match this version's schema */
export function checkedCatalogue(json: unknown): Catalogue {
  return v.parse(Catalogue, json);
}

/** A document, or a line of a volume. @throws Error if it does not match the schema for the key */
export function checkedDocument(key: string, json: unknown): unknown {
  const [, schema] = DOCUMENTS.find(([start]) => key.startsWith(start)) ?? [];
  if (!schema) throw new Error(`no document has the key "${key}"`);
  return v.parse(schema, json);
}

/** The same pair; pictures are not checked. @throws Error if the document does not match the schema for its key */
export function checkedPair(pair: Pair): Pair {
  const { key, value } = pair;
  // Only a volume has several lines.
  if (typeof value === 'string') for (const line of value.split('\n')) checkedDocument(key, JSON.parse(line));
  return pair;
}
