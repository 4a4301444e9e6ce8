import { numberToElect } from '../contradiction.ts';
import { majorityMark } from '../control.ts';
import { electedOn } from '../elected.ts';
import { type Affiliation, isGroup, partyKey } from '../parties.ts';
import type { Manifest } from './manifest.ts';
import { isDecided, type WardState } from './ward-states.ts';

/** What a party has, and could have once every ward is declared. */
export interface PartyReach {
  /** Its key; `ANY_OTHER` for a party without a candidate in the manifest. */
  party: string;
  /** Continuing seats and those it has won. */
  certain: number;
  /** The most that it can have in the end. */
  possible: number;
}

/** A party without a candidate in the manifest: it may still nominate one where a poll is postponed. */
export const ANY_OTHER = '';

/**
 * How many seats each party has and can still reach. Null unless the continuing, vacant and contested seats add up to
 * the council's.
 *
 * In a ward that is not declared, a party can win one seat for each of its candidates. A seat whose poll is postponed, or
 * for which nobody stood, may go to any party, because others may be nominated. Independents are not a party.
 */
export function reachOf(
  { continuing, vacant, council_seats }: Manifest,
  wards: readonly WardState[],
): { mark: number; parties: PartyReach[] } | null {
  const contested = wards.reduce((sum, { ballot }) => sum + ballot.seats_contested, 0);
  if (continuing.reduce((sum, row) => sum + row.seats, vacant + contested) !== council_seats) return null;
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
  const parties = [...possible].map(([party, seats]) => {
    return { party, certain: certain.get(party) ?? 0, possible: seats + open };
  });
  return { mark: majorityMark(council_seats), parties };
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
