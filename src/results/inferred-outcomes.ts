import { doubtfulNames } from './doubtful-names.ts';
import { electedOn } from './elected.ts';
import { type Affiliation, isGroup, isLump, partyKey } from './parties.ts';
import type { Ballot, Councillors, Election } from './schema.ts';
import { type Holder, matchSeats, type SeatResult } from './seat-match.ts';
import { mayBeOneParty } from './shared-abbreviations.ts';

/**
 * What a councillor's party is: the one on the last list before the poll (`on the day`), or the one that the person was
 * elected for (`as elected`). Councillors change party in between.
 */
export type Baseline = 'on the day' | 'as elected';

/** A ballot and its election. */
export interface Poll {
  ballot: Ballot;
  election: Election;
}

/** Whether each seat of a ballot changed party, inferred from who had it. */
export interface InferredOutcomes {
  baseline: Baseline;
  /** One for each seat. */
  seats: SeatResult[];
  /** The same with the parties that the holders were elected for; null if those are not all known. */
  asElected: SeatResult[] | null;
  /** Whether `asElected` says something else than `seats`. */
  differ: boolean;
  /** Where the holders are from: the list of councillors, or the seats' last election. */
  list: Councillors | null;
  since: Election | null;
}

/**
 * Compares a ballot's winners with those who defended its seats, or else with the winners of the same seats' last
 * contest. Null if neither is known, or not all winners are.
 * @param last the last contest of the same seats; never just the ward's previous poll, which may be for another seat
 */
export function inferredOutcomes({ ballot, election }: Poll, last: Poll | null): InferredOutcomes | null {
  const winners = electedOn(ballot).people;
  const before = ballot.defending ?? (last ? electedOn(last.ballot).people : []);
  if (winners.length !== ballot.seats_contested || before.length !== winners.length) return null;
  if (!ballot.defending) {
    const seats = matchSeats(winners, before, () => false);
    const since = last?.election ?? null;
    return { baseline: 'as elected', seats, asElected: seats, differ: false, list: null, since };
  }
  const seats = matchSeats(winners, ballot.defending, mayBeOneIn(election));
  const elected = electedAs(ballot.defending);
  const asElected = elected && matchSeats(winners, elected, mayBeOneIn(election));
  return {
    baseline: 'on the day',
    seats,
    asElected,
    differ: asElected !== null && claims(asElected) !== null && claims(asElected) !== claims(seats),
    list: election.councillors,
    since: null,
  };
}

/**
 * Null if it is not known for which party each of them was elected. A party that the results print without an id may be
 * the one on the list, so that one counts, as it does for the council's seats.
 */
function electedAs(defending: NonNullable<Ballot['defending']>): Holder[] | null {
  const elected = defending.flatMap(({ elected_as, ...holder }) => {
    if (elected_as === null) return [];
    return [elected_as.party_id === null ? holder : { ...elected_as, person_name: holder.person_name }];
  });
  return elected.length === defending.length ? elected : null;
}

function mayBeOneIn(election: Election): (winner: Affiliation, holder: Affiliation) => boolean {
  const { listed, elected } = doubtfulNames(election);
  const [before, after] = [listed, elected].map((parties) => new Set(parties.map(partyKey)));
  // A party that the list does not name under its present name may be among those that it lumps together.
  return (winner, holder) =>
    Boolean(after?.has(partyKey(winner)) && (isLump(holder) || before?.has(partyKey(holder)))) ||
    mayBeOneParty(winner, holder, election.council);
}

/** What the results say, in a form to compare; null if they say nothing. */
function claims(seats: readonly SeatResult[]): string | null {
  if (seats.every(({ outcome }) => outcome !== 'hold' && outcome !== 'gain')) return null;
  // A list does not tell independents from those of parties that it does not name.
  const loser = (from: Affiliation | null) => from && (isGroup(from) ? 'group' : partyKey(from));
  return JSON.stringify(seats.map(({ party, outcome, from }) => [partyKey(party), outcome, loser(from)]).toSorted());
}
