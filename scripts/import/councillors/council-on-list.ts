import { nameKey } from '../../../src/results/name-key.ts';
import { partyKey } from '../../../src/results/parties.ts';
import type { Councillors, Election, Source } from '../../../src/results/schema.ts';
import type { CouncillorList, ListedSeat } from './councillor-list.ts';
import { type ElectedAs, hasChangedParty } from './elected-as.ts';

/** The whole council on a list, for one election's record. */
export interface CouncilOnList {
  list: CouncillorList;
  seats: readonly ListedSeat[];
  taken: Councillors['taken'];
  source: Source;
  electedAs(seat: ListedSeat): ElectedAs | null;
}

/**
 * Why the list does not show which seats of the council were not contested at an election; null if it does. It does if
 * as many seats were up as the ballots contest, in every ward that both name, or if all its seats were up.
 */
export function doubtAboutSeats(
  { ballots }: Election,
  up: ReadonlySet<ListedSeat>,
  all: readonly ListedSeat[],
): string | null {
  if (ballots.some(({ by_election }) => by_election)) return 'by-elections took place on the same day';
  const contested = ballots.reduce((sum, { seats_contested }) => sum + seats_contested, 0);
  // New boundaries may have changed the number of seats, but all of them were up.
  if (up.size === all.length && contested > all.length / 2) return null;
  if (up.size !== contested) return `the list has ${up.size} seats up, the ballots contest ${contested}`;
  const byWard = Map.groupBy(up, ({ ward }) => nameKey(ward));
  const differing = ballots.filter(({ post_label, seats_contested }) => {
    const seats = byWard.get(nameKey(post_label));
    return seats !== undefined && seats.length !== seats_contested;
  });
  return differing.length > 0 ? `seats up differ in ${differing.map(({ post_label }) => post_label).join(', ')}` : null;
}

/** The council's seats by party on the list, and the councillors who are listed under another party than elected for. */
export function councillorsOn(
  { list, seats, taken, source, electedAs }: CouncilOnList,
  up: ReadonlySet<ListedSeat>,
  council: string,
): Councillors {
  const parties = [...Map.groupBy(seats, ({ party }) => partyKey(party)).values()].map((group) => ({
    ...(group[0] as ListedSeat).party,
    seats: group.length,
    not_contested: group.filter((seat) => !up.has(seat)).length,
  }));
  const changed_party = seats.flatMap((seat) => {
    const elected_as = electedAs(seat);
    if (seat.person === null || !elected_as || !hasChangedParty(seat.party, elected_as, list, council)) return [];
    const contested = up.has(seat);
    return [{ post_label: seat.ward, person_name: seat.person, ...seat.party, elected_as, contested }];
  });
  return {
    source,
    year: list.year,
    taken,
    parties: parties.toSorted((a, b) => b.seats - a.seats || (a.party_name < b.party_name ? -1 : 1)),
    changed_party,
  };
}
