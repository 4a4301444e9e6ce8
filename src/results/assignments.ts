import { compositionOf } from './composition.ts';
import { electedOn } from './elected.ts';
import { memoised } from './memoise.ts';
import { partyKey } from './parties.ts';
import type { Ballot, Election, SeatOutcome } from './schema.ts';

/** A seat that a party won, and who may have had it before. */
interface WonSeat {
  ballot: Ballot;
  /** The key of the party that won it. */
  winner: string;
  /** The source's label; null if it has none for this seat. */
  label: SeatOutcome | null;
}

/** A seat with the key of the party that had it before, in one assignment. */
export interface AssignedSeat extends WonSeat {
  from: string;
}

/** With more unknown seats than this, too many assignments would fit. */
const MOST_UNKNOWN = 10;

/**
 * Every way to say who had each seat before that fits the source's labels and its seats before and after, by which
 * a party's seats won minus its seats defended are its net change. Seats of one ward that the same party won under the
 * same label are interchangeable and not permuted. Empty if none fits, the source prints no composition or labels,
 * a label names a party that won no seat, or too many seats are unknown.
 */
export const assignmentsOf = memoised((election: Election): AssignedSeat[][] => {
  const rows = compositionOf(election);
  const seats = seatsWon(election.ballots);
  if (!rows || !seats || election.ballots.every(({ outcomes }) => outcomes.length === 0)) return [];
  const keys = rows.map(partyKey);
  const defended = new Map(rows.map((row) => [partyKey(row), -row.change]));
  for (const { winner } of seats) {
    const lost = defended.get(winner);
    if (lost === undefined) return [];
    defended.set(winner, lost + 1);
  }
  const choices = seats.map((seat) => ({ seat, from: possibleFrom(seat, keys) }));
  if (choices.filter(({ from }) => from.length > 1).length > MOST_UNKNOWN) return [];
  return assign(
    choices.toSorted((a, b) => a.from.length - b.from.length),
    defended,
  );
});

/** Null if the winners are not all known, or a label fits none of them. */
function seatsWon(ballots: readonly Ballot[]): WonSeat[] | null {
  const seats: WonSeat[] = [];
  for (const ballot of ballots) {
    const winners = electedOn(ballot).people.map(partyKey);
    if (winners.length !== ballot.seats_contested) return null;
    for (const label of ballot.outcomes) {
      const index = winners.indexOf(keyOfId(label.party_id));
      if (index < 0) return null;
      seats.push({ ballot, label, winner: winners[index] as string });
      winners.splice(index, 1);
    }
    seats.push(...winners.map((winner) => ({ ballot, winner, label: null })));
  }
  return seats;
}

function possibleFrom({ winner, label }: WonSeat, keys: readonly string[]): string[] {
  if (label?.outcome === 'hold') return [winner];
  if (label === null) return [...keys];
  return label.gained_from ? [keyOfId(label.gained_from)] : keys.filter((key) => key !== winner);
}

/** Labels name a party by its id alone. */
function keyOfId(party_id: string | null): string {
  return partyKey({ party_id, party_name: '' });
}

/** @param defended the seats that each party has still to be given */
function assign(
  [choice, ...rest]: readonly { seat: WonSeat; from: string[] }[],
  defended: ReadonlyMap<string, number>,
  last: AssignedSeat | null = null,
): AssignedSeat[][] {
  if (!choice) return [...defended.values()].every((left) => left === 0) ? [[]] : [];
  const { seat } = choice;
  const isSame = last?.ballot === seat.ballot && last.winner === seat.winner && !last.label && !seat.label;
  return choice.from.flatMap((from) => {
    const left = defended.get(from) ?? 0;
    if (left <= 0 || (isSame && from < last.from)) return [];
    const assigned = { ...seat, from };
    return assign(rest, new Map(defended).set(from, left - 1), assigned).map((others) => [assigned, ...others]);
  });
}
