/** Checks that what a release stores has the form that this version reads. */
import * as v from 'valibot';
import { Election } from '../results/schema.ts';
import { Catalogue } from './catalogue-schema.ts';
import { PeopleChunk, Surnames } from './people-schema.ts';
import { Shelf } from './shelf-schema.ts';

/** By the start of the document's key (`keys.ts`). */
const DOCUMENTS: readonly [start: string, form: v.GenericSchema][] = [
  ['election/', Election],
  ['council/', Shelf],
  ['people@', PeopleChunk],
  ['surnames@', Surnames],
];

/** @throws Error if this version cannot read it */
export function checkedCatalogue(json: unknown): Catalogue {
  return v.parse(Catalogue, json);
}

/** The document under a key. @throws Error if it does not have the form of its key */
export function checkedDocument(key: string, json: unknown): unknown {
  const [, form] = DOCUMENTS.find(([start]) => key.startsWith(start)) ?? [];
  if (!form) throw new Error(`no document has the key "${key}"`);
  return v.parse(form, json);
}
