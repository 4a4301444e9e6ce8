/** All that one run found, and how it is compared. */
import { type Candidate, LIMIT } from './candidates.ts';
import type { Starts } from './cold.ts';
import type { Measured, Round } from './rounds.ts';
import { differences, ratios, type Spread, spreadOf } from './statistics.ts';

export interface Findings {
  candidates: readonly Candidate[];
  measured: Measured;
  starts: Starts;
  /** What each candidate's code weighs, gzipped, in bytes, by name. */
  gzip: ReadonlyMap<string, number>;
}

/** A candidate round by round against the limit; null where it was not measured. */
export function againstLimit(findings: Findings, name: string, figure: (round: Round) => number): Spread | null {
  return against(findings, name, LIMIT.name, figure);
}

/** One candidate round by round against another; null where either was not measured. */
export function against(
  { measured }: Findings,
  name: string,
  other: string | null,
  figure: (round: Round) => number,
): Spread | null {
  const [own, others] = [measured.get(name), measured.get(other ?? '')];
  return own && others ? spreadOf(ratios(own.map(figure), others.map(figure))) : null;
}

/** How much longer than the limit a candidate takes from its start to its first answer, in ms. */
export function coldAboveLimit({ starts }: Findings, name: string): Spread | null {
  const tookOf = (one: string) => starts.get(one)?.map(({ took }) => took);
  const [own, limit] = [tookOf(name), tookOf(LIMIT.name)];
  return own && limit ? spreadOf(differences(own, limit)) : null;
}

/** The peer that answers most requests a second; null where none was measured. */
export function bestPeer({ candidates, measured }: Findings): string | null {
  const speed = ({ name }: Candidate) =>
    spreadOf((measured.get(name) ?? []).map(({ sixteen }) => sixteen.perSecond)).median;
  const [best] = candidates.filter(({ role }) => role === 'peer').toSorted((a, b) => speed(b) - speed(a));
  return best?.name ?? null;
}
