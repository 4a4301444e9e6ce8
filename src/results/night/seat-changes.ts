import { electedOn } from '../elected.ts';
import { type Affiliation, affiliation, isIndependent, partyKey } from '../parties.ts';
import type { Ballot } from '../schema.ts';
import type { Manifest } from './manifest.ts';
import { isDecided, type WardState } from './ward-states.ts';

/** Whether each seat of a decided ward changed party, by the manifest's baseline. */
export interface SeatChange {
  party: Affiliation;
  outcome: 'hold' | 'gain' | 'not comparable';
  /** The party that lost the seat; null if several may have, or if none did. */
  from: Affiliation | null;
}

/**
 * What happened to the seats of a ward, winners in order. Null if the ward is not decided, or if the baseline does not
 * say who had all its seats. Independents are not a party, so whether one of them keeps another's seat cannot be said.
 */
export function seatChanges({ baseline }: Manifest, { ballot, status }: WardState): SeatChange[] | null {
  const defending = baseline?.defending[ballot.ballot_paper_id];
  const winners = electedOn(ballot).people;
  if (!defending || !isDecided({ status }) || winners.length !== ballot.seats_contested) return null;
  const left = [...defending];
  const changes = winners.map((winner): SeatChange => {
    const index = left.findIndex((one) => partyKey(one) === partyKey(winner));
    if (index < 0) return { party: affiliation(winner), outcome: 'gain', from: null };
    left.splice(index, 1);
    return { party: affiliation(winner), outcome: isIndependent(winner) ? 'not comparable' : 'hold', from: null };
  });
  const losers = new Map(left.map((one) => [partyKey(one), affiliation(one)]));
  const [loser = null] = losers.size === 1 ? losers.values() : [];
  return changes.map((change) => (change.outcome === 'gain' ? { ...change, from: loser } : change));
}

/** Seats gained less seats lost in one ward, by party key. Null if `seatChanges` is. */
export function netChanges(manifest: Manifest, ward: WardState): Map<string, number> | null {
  const changes = seatChanges(manifest, ward);
  if (!changes) return null;
  const net = new Map<string, number>();
  const count = (of: Affiliation, by: number) => net.set(partyKey(of), (net.get(partyKey(of)) ?? 0) + by);
  for (const { party } of changes) count(party, 1);
  for (const defender of defendersOf(manifest, ward.ballot)) count(defender, -1);
  return net;
}

function defendersOf({ baseline }: Manifest, { ballot_paper_id }: Ballot): readonly Affiliation[] {
  return baseline?.defending[ballot_paper_id] ?? [];
}
