import { nameKey } from './name-key.ts';
import { type Affiliation, affiliation, isGroup, isIndependent, isLump, partyKey } from './parties.ts';

/** A person, and the party that they are counted under. */
export interface Holder extends Affiliation {
  person_name: string;
}

/** Whether one of a ballot's seats changed party. */
export interface SeatResult {
  /** The party that won the seat. */
  party: Affiliation;
  outcome: 'hold' | 'gain' | 'not comparable' | 'not recorded';
  /** The party that lost the seat; null if several may have. */
  from: Affiliation | null;
}

/** Whether two parties may be one under two names. */
export type MayBeOne = (winner: Affiliation, holder: Affiliation) => boolean;

/**
 * Whether each seat changed party, with as many holders as winners. Seats are matched by party: a party that defends
 * two and wins one holds one and loses one, whoever its people are. Independents are not a party, so one holds a seat
 * only if the same person had it. A gain names the loser only if every way of matching the rest of the seats does.
 */
export function matchSeats(winners: readonly Holder[], holders: readonly Holder[], mayBeOne: MayBeOne): SeatResult[] {
  const left = [...holders];
  const held = new Set<Holder>();
  for (const fits of [isSamePerson, isSameParty]) {
    for (const winner of winners.filter((one) => !held.has(one))) {
      const index = left.findIndex((holder) => fits(winner, holder));
      if (index < 0) continue;
      left.splice(index, 1);
      held.add(winner);
    }
  }
  const from = isAmbiguous(winners, holders) ? null : onlyParty(left);
  return winners.map((winner) => {
    const party = affiliation(winner);
    if (held.has(winner)) return { party, outcome: 'hold', from: null };
    if (left.some((holder) => isUnknown(winner, holder) || mayBeOne(winner, holder))) {
      return { party, outcome: 'not recorded', from: null };
    }
    if (isIndependent(winner) && left.some(isIndependent)) return { party, outcome: 'not comparable', from: null };
    return { party, outcome: 'gain', from };
  });
}

/** Whether somebody may hold either their own seat or their party's. The rest can then be matched in two ways. */
function isAmbiguous(winners: readonly Holder[], holders: readonly Holder[]): boolean {
  return winners.some((winner) => {
    const held = holders.filter((holder) => isSamePerson(winner, holder) || isSameParty(winner, holder));
    return new Set(held.map(partyKey)).size > 1;
  });
}

/** The party of all of them; null if they have several. */
function onlyParty(holders: readonly Holder[]): Affiliation | null {
  const [first] = holders;
  return first && holders.every((holder) => partyKey(holder) === partyKey(first)) ? affiliation(first) : null;
}

/** Somebody who had the seat before, without a party or in one that the list does not name. */
function isSamePerson(winner: Holder, holder: Holder): boolean {
  return mayBeInLump(winner) && isGroup(holder) && nameKey(winner.person_name) === nameKey(holder.person_name);
}

function isSameParty(winner: Affiliation, holder: Affiliation): boolean {
  return !isGroup(winner) && !isGroup(holder) && partyKey(winner) === partyKey(holder);
}

/** Whether the list's "Independent / Other" may include the winner's party. */
function isUnknown(winner: Affiliation, holder: Affiliation): boolean {
  return isLump(holder) && mayBeInLump(winner);
}

function mayBeInLump(winner: Affiliation): boolean {
  return isIndependent(winner) || winner.party_id === null;
}
