import { electedOn } from './elected.ts';
import { partyKey } from './parties.ts';
import type { Election } from './schema.ts';
import { fillsSeats } from './seats-filled.ts';

/** Seats filled that day, over all ballots; a countermanded or a postponed poll fills none. */
export function seatsContested(election: Election): number {
  return election.ballots.filter(fillsSeats).reduce((sum, ballot) => sum + ballot.seats_contested, 0);
}

/** Seats that each party won that day, by party key; a seat with an unresolved tie counts for nobody. */
export function seatsWon(election: Election): Map<string, number> {
  const won = new Map<string, number>();
  for (const person of election.ballots.flatMap((ballot) => electedOn(ballot).people)) {
    won.set(partyKey(person), (won.get(partyKey(person)) ?? 0) + 1);
  }
  return won;
}
