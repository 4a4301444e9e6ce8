/** All measurements of one run, and comparisons between implementations. */

import type { ColdStarts } from './cold-starts.ts';
import { type Implementation, LOWER_LIMIT } from './implementations.ts';
import { pairedDifferences, pairedRatios, type Spread, spreadOf } from './statistics.ts';
import type { RoundTimings, WarmRounds } from './warm-rounds.ts';

export interface Measurements {
  implementations: readonly Implementation[];
  rounds: WarmRounds;
  coldStarts: ColdStarts;
  /** The gzipped size of each implementation's code in bytes, by name. */
  gzip: ReadonlyMap<string, number>;
}

/** An implementation's ratio to the limit, round by round; null if it was not measured. */
export function ratioToLimit(
  measurements: Measurements,
  name: string,
  figure: (round: RoundTimings) => number,
): Spread | null {
  return ratioBetween(measurements, name, LOWER_LIMIT.name, figure);
}

/** The ratio between two implementations, round by round; null if either was not measured. */
export function ratioBetween(
  { rounds }: Measurements,
  name: string,
  other: string | null,
  figure: (round: RoundTimings) => number,
): Spread | null {
  const [own, others] = [rounds.get(name), rounds.get(other ?? '')];
  return own && others ? spreadOf(pairedRatios(own.map(figure), others.map(figure))) : null;
}

/** How much longer than the limit's an implementation's cold start takes, in ms; null if it was not measured. */
export function coldStartAboveLimit({ coldStarts }: Measurements, name: string): Spread | null {
  const elapsedOf = (one: string) => coldStarts.get(one)?.map(({ elapsed }) => elapsed);
  const [own, limit] = [elapsedOf(name), elapsedOf(LOWER_LIMIT.name)];
  return own && limit ? spreadOf(pairedDifferences(own, limit)) : null;
}

/** The peer that answers the most requests a second; null if none was measured. */
export function bestPeer({ implementations, rounds }: Measurements): string | null {
  const speed = ({ name }: Implementation) =>
    spreadOf((rounds.get(name) ?? []).map(({ sixteen }) => sixteen.perSecond)).median;
  const [best] = implementations.filter(({ role }) => role === 'peer').toSorted((a, b) => speed(b) - speed(a));
  return best?.name ?? null;
}
