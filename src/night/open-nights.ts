/** Where KV has what replies need to know of open nights. */

/** The key of the list of open nights: a JSON array of `OpenNight`. */
export const NIGHTS_KEY = 'nights';

/** The name of the `Count` that keeps the list; no election has such an id. */
export const LIST = 'nights';

/** The key of a night's last snapshot. */
export function snapshotKey(election: string): string {
  return `night/${election}`;
}
