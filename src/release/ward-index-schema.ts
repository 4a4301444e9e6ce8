/** The schema of the index of ward names. */
import * as v from 'valibot';

export const WardNames = v.pipe(
  v.strictObject({
    councils: v.array(v.string()),
    days: v.array(v.string()),
    names: v.string(),
    keys: v.string(),
    places: v.string(),
  }),
  v.check(
    ({ names, keys, places }) => new Set([names, keys, places].map((text) => text.split('\n').length)).size === 1,
    'The names, their keys and their places differ in number.',
  ),
);
