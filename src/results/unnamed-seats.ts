import { electedOn } from './elected.ts';
import { isGroup, isLump, partyKey } from './parties.ts';
import type { Election } from './schema.ts';

/**
 * The most seats that one party may have among those that a list of councillors counts together, independents and every
 * party that it does not name: all of them before an election. After it, those not contested, and the winners under one
 * name without an id. 0 if the list names every party.
 */
export function mostUnnamedSeats(moment: 'before' | 'after', { councillors, ballots }: Election): number {
  const lump = councillors?.parties.find(isLump);
  if (!lump) return 0;
  if (moment === 'before') return lump.seats;
  const winners = ballots.flatMap((ballot) => electedOn(ballot).people);
  const unnamed = winners.filter((person) => person.party_id === null && !isGroup(person));
  const seats = [...Map.groupBy(unnamed, partyKey).values()].map(({ length }) => length);
  return lump.not_contested + Math.max(0, ...seats);
}
