/**
 * Puts a council's elections together in volumes, so that a country takes fewer keys. A volume is a text with one
 * election a line; JSON has no line break of its own. Elections are in order of their days, so that a new one changes
 * only the last volume.
 */
import type { Election } from '../results/schema.ts';
import { byDay } from './day-order.ts';
import { hashOf, type Pair, volumeKey } from './keys.ts';
import type { ElectionEntry } from './shelf.ts';

/**
 * A volume is full at this length, in UTF-16 units: a reply about one election reads and hashes the whole volume. It is
 * enough for the four or five elections that most councils have on file.
 */
export const VOLUME_LENGTH = 200_000;

/** An election with where it is stored. */
export interface PlacedElection extends Pick<ElectionEntry, 'hash' | 'volume' | 'line'> {
  election: Election;
}

/** The text under which an election is stored and hashed. */
export function documentText(election: Election): string {
  return JSON.stringify(election);
}

/** The volumes of a council's elections, and the place of each election in them, oldest first. */
export async function inVolumes(
  council: string,
  elections: readonly Election[],
): Promise<{ placed: PlacedElection[]; pairs: Pair[] }> {
  const placed: PlacedElection[] = [];
  const pairs: Pair[] = [];
  for (const bound of filled(
    elections.toSorted(byDay).map((election) => ({ election, text: documentText(election) })),
  )) {
    const value = bound.map(({ text }) => text).join('\n');
    const volume = await hashOf(value);
    pairs.push({ key: volumeKey(council, volume), value });
    for (const [line, { election, text }] of bound.entries())
      placed.push({ election, hash: await hashOf(text), volume, line });
  }
  return { placed, pairs };
}

/** The texts in their order, split into volumes. */
function filled<Text extends { text: string }>(texts: readonly Text[]): Text[][] {
  const volumes: Text[][] = [];
  let room = 0;
  for (const one of texts) {
    const volume = volumes.at(-1);
    room -= one.text.length;
    if (volume && room >= 0) volume.push(one);
    else {
      volumes.push([one]);
      room = VOLUME_LENGTH - one.text.length;
    }
  }
  return volumes;
}
