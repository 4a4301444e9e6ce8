import { electedOn } from '../../../src/results/elected.ts';
import { nameKey } from '../../../src/results/name-key.ts';
import { type Affiliation, INDEPENDENT_OR_OTHER, partyKey } from '../../../src/results/parties.ts';
import type { Defender, Election } from '../../../src/results/schema.ts';
import { mayBeOneParty } from '../../../src/results/shared-abbreviations.ts';
import { yearOf } from '../../../src/results/year.ts';
import type { CouncillorList, ListedSeat } from './councillor-list.ts';
import { holderKey } from './person-in-ward.ts';
import { personKey } from './person-key.ts';

export type ElectedAs = NonNullable<Defender['elected_as']>;

/** A term is four years: an election further back filled the seat for an earlier term. */
const TERM = 4;

/**
 * The party that a listed councillor was elected for: at the last election on file in which a person with this surname
 * and first initial was elected in this ward. Null if none on file shows it, or if two people fit.
 * @param seats the council's rows on the list
 * @param elections the council's elections before the list, in any order
 */
export function electedAs(
  seat: ListedSeat,
  { seats, year }: { seats: readonly ListedSeat[]; year: number },
  elections: readonly Election[],
): ElectedAs | null {
  const holder = holderKey(seat);
  if (seat.person === null || holder === null) return null;
  if (seats.filter((other) => holderKey(other) === holder).length > 1) return null;
  const wanted = personKey(seat.person);
  const recent = elections.filter(({ election_date }) => yearOf(election_date) >= year - TERM);
  for (const { election_id, ballots } of recent.toSorted((a, b) => (a.election_date < b.election_date ? 1 : -1))) {
    const people = ballots
      .filter(({ post_label }) => nameKey(post_label) === nameKey(seat.ward))
      .flatMap((ballot) => electedOn(ballot).people)
      .filter(({ person_name }) => personKey(person_name) === wanted);
    const [person] = people;
    if (people.length > 1) return null;
    if (person) return { election_id, party_id: person.party_id, party_name: person.party_name };
  }
  return null;
}

/**
 * Whether a councillor is listed under another party than the one they were elected for. False if the two names may
 * mean one party: lists count a party that they do not know as "Independent / Other", and a party that a results file
 * prints without an id may have one on the list.
 * @param council a slug
 */
export function hasChangedParty(
  listed: Affiliation,
  elected: Affiliation,
  { partyIds }: Pick<CouncillorList, 'partyIds'>,
  council: string,
): boolean {
  if (elected.party_id === null || partyKey(listed) === partyKey(elected)) return false;
  if (mayBeOneParty(listed, elected, council)) return false;
  if (listed.party_name === INDEPENDENT_OR_OTHER) return partyIds.has(partyKey(elected));
  return listed.party_id !== null;
}
