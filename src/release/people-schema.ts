/** The schemas of the index of people: a chunk of people, and the packed surnames. */
import * as v from 'valibot';
import { FIELDS, SEPARATOR } from './stored-people.ts';

export const PeopleChunk = v.pipe(
  v.strictObject(v.entriesFromList(FIELDS, v.string())),
  v.check(
    (columns) => new Set(Object.values(columns).map((text) => text.split(SEPARATOR).length)).size === 1,
    'The columns differ in length.',
  ),
);
export const Surnames = v.string();
