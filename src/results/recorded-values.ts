/** The kinds of value in recorded facts, such as a count of votes, a day or a party's id. */
import * as v from 'valibot';
import { NO_OVERALL_CONTROL } from './no-overall-control.ts';

export const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9_]+(?:-[a-z0-9_]+)*$/));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const seats = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
export const year = v.pipe(v.number(), v.safeInteger(), v.minValue(1800), v.maxValue(2200));
export const percentage = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
export const date = v.pipe(v.string(), v.isoDate());
export const gssCode = v.pipe(v.string(), v.regex(/^[ENSW]\d{8}$/));
const link = v.pipe(v.string(), v.url(), v.startsWith('https://'));
/** An Electoral Commission id: `PP53`, `joint-party:53-119`, `ynmp-party:2`. */
export const partyId = v.pipe(v.string(), v.regex(/^(?:PP\d+|joint-party:\d+-\d+|ynmp-party:\d+)$/));

/** What the source printed of a council's control. */
export const control = v.union([partyId, v.literal(NO_OVERALL_CONTROL)]);

export const ElectionId = v.pipe(v.string(), v.regex(/^local\.[a-z0-9_-]+\.\d{4}-\d{2}-\d{2}$/));

export const Source = v.strictObject({
  name: text,
  title: text,
  url: link,
  licence: text,
  licence_url: link,
  /** The day the figures were retrieved from the source. */
  retrieved: date,
});

export type Source = v.InferOutput<typeof Source>;
