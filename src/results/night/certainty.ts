import { numberToElect } from '../contradiction.ts';
import { majorityMark } from '../control.ts';
import { electedOn } from '../elected.ts';
import { type Affiliation, isGroup, partyKey } from '../parties.ts';
import type { Call } from './journal.ts';
import type { Manifest } from './manifest.ts';
import { isDecided, type WardState } from './ward-states.ts';

/** A party that stands in no ward of the manifest: it may still stand where a poll is postponed. */
const ANY_OTHER = '';

/**
 * Control of the council, once the wards still to be declared cannot change it; null before that.
 *
 * A party controls the council when its continuing seats and those it has won are more than half. There is no overall
 * control when no party can get there: in a ward that is not declared it can win one seat for each of its candidates. A
 * seat whose poll is postponed, or for which nobody stood, may go to any party, because others may be nominated.
 * Independents are not a party and never control the council. Nothing is certain unless the continuing, vacant and
 * contested seats add up to the council's.
 */
export function certainControl(manifest: Manifest, wards: readonly WardState[]): Call | null {
  const { continuing, vacant, council_seats } = manifest;
  const contested = wards.reduce((sum, { ballot }) => sum + ballot.seats_contested, 0);
  if (continuing.reduce((sum, row) => sum + row.seats, vacant + contested) !== council_seats) return null;
  const mark = majorityMark(council_seats);
  const certain = new Map<string, number>([[ANY_OTHER, 0]]);
  const possible = new Map<string, number>([[ANY_OTHER, 0]]);
  for (const row of continuing) {
    add(certain, row, row.seats);
    add(possible, row, row.seats);
  }
  let open = 0;
  for (const { ballot, status } of wards) {
    if (status === 'postponed') {
      open += ballot.seats_contested;
      continue;
    }
    open += ballot.seats_contested - numberToElect(ballot);
    if (isDecided({ status })) {
      for (const person of electedOn(ballot).people) {
        add(certain, person, 1);
        add(possible, person, 1);
      }
    } else {
      for (const [party, standing] of partiesOn(ballot.candidates)) {
        possible.set(party, (possible.get(party) ?? 0) + Math.min(numberToElect(ballot), standing));
      }
    }
  }
  for (const [party, seats] of certain) if (seats >= mark) return { kind: 'party', party };
  const reached = [...possible.values()].some((seats) => seats + open >= mark);
  return reached ? null : { kind: 'no overall control' };
}

/** Counts seats for a party; people without one are not counted. */
function add(seats: Map<string, number>, of: Affiliation, more: number): void {
  if (!isGroup(of)) seats.set(partyKey(of), (seats.get(partyKey(of)) ?? 0) + more);
}

/** How many candidates each party has. */
function partiesOn(candidates: readonly Affiliation[]): Map<string, number> {
  const standing = new Map<string, number>();
  for (const candidate of candidates) add(standing, candidate, 1);
  return standing;
}

/** Whether two calls say the same. */
export function isSameCall(one: Call | null, other: Call | null): boolean {
  if (one?.kind === 'party' && other?.kind === 'party') return one.party === other.party;
  return one?.kind === other?.kind;
}
