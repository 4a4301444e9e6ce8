import * as v from 'valibot';
import { ElectionId } from '../results/schema.ts';

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
  votes: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
});

export type PublishedChange = v.InferOutput<typeof PublishedChange>;
