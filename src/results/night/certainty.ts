import type { Call } from './journal.ts';
import type { Manifest } from './manifest.ts';
import { reachOf } from './reach.ts';
import type { WardState } from './ward-states.ts';

/**
 * Control of the council, once the wards still to be declared cannot change it; null before that.
 *
 * A party controls the council when its continuing seats and those it has won are more than half. There is no overall
 * control when no party can get there. Independents never control the council. Nothing is certain unless the continuing,
 * vacant and contested seats add up to the council's.
 */
export function certainControl(manifest: Manifest, wards: readonly WardState[]): Call | null {
  const reach = reachOf(manifest, wards);
  if (!reach) return null;
  const { mark, parties } = reach;
  const holder = parties.find(({ certain }) => certain >= mark);
  if (holder) return { kind: 'party', party: holder.party };
  return parties.some(({ possible }) => possible >= mark) ? null : { kind: 'no overall control' };
}

/** Whether two calls say the same. */
export function isSameCall(one: Call | null, other: Call | null): boolean {
  if (one?.kind === 'party' && other?.kind === 'party') return one.party === other.party;
  return one?.kind === other?.kind;
}
