import * as v from 'valibot';
import { ElectionId } from '../results/schema.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A fact about a whole election, in words, before and after a publication changed it; null if it is not recorded. */
const FactCorrection = v.strictObject({
  fact: v.string(),
  before: v.nullable(v.string()),
  after: v.nullable(v.string()),
});

/** An election that a publication added, or whose record it changed. The publisher writes these down. */
export const PublishedChange = v.strictObject({
  /** When it was published: `2026-11-23T12:00:00.000Z`. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  change: v.picklist(['added', 'changed']),
  election_id: ElectionId,
  name: v.string(),
  /** The wards that changed; null if the election was added, or the two records could not be compared. */
  wards: v.nullable(v.array(v.string())),
  /** How many votes moved between candidates, or to or from them; null if `wards` is. */
  votes: v.nullable(count),
  /** Facts about the whole election that changed; a publication that changed many lists only the first. */
  facts: v.optional(v.array(FactCorrection), []),
  /** How many more facts changed. */
  more_facts: v.optional(count, 0),
});

export type FactCorrection = v.InferOutput<typeof FactCorrection>;
export type PublishedChange = v.InferOutput<typeof PublishedChange>;
