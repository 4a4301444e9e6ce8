import { listed } from '../../../src/render/words.ts';
import { nameKey } from '../../../src/results/name-key.ts';
import { partyKey } from '../../../src/results/parties.ts';
import type { Councillors, Election, Source } from '../../../src/results/schema.ts';
import type { CouncillorList, ListedSeat } from './councillor-list.ts';
import { type ElectedAs, hasChangedParty } from './elected-as.ts';
import { seatsByWard, winnersByWard } from './winners-on-list.ts';

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
 * as many seats were up as the ballots contest, in every ward that both name, or if all its seats were up. A list that
 * leaves vacant seats out may lack as many of those as it has fewer rows than the council has seats.
 * @param size the council's seats after the election; null if they are not recorded
 */
export function doubtAboutSeats(
  election: Election,
  up: ReadonlySet<ListedSeat>,
  all: readonly ListedSeat[],
  size: number | null,
): string | null {
  const twice = namedTwice(all);
  if (twice.length > 0) return `the list has ${listed(twice)} in two seats of one ward`;
  const contested = election.ballots.reduce((sum, { seats_contested }) => sum + seats_contested, 0);
  // New boundaries may have changed the number of seats, but all of them were up.
  if (up.size === all.length && contested > all.length / 2) return null;
  const missing = size === null ? 0 : Math.max(0, size - all.length);
  if (up.size !== contested && election.ballots.some(({ by_election }) => by_election)) {
    return 'by-elections took place on the same day';
  }
  if (up.size !== contested && up.size + missing !== contested) {
    return `the list has ${up.size} seats up, the ballots contest ${contested}`;
  }
  const byWard = seatsByWard([...up]);
  const differing = winnersByWard(election).filter(({ ward, ballots }) => {
    const seats = byWard.get(ward)?.length ?? 0;
    const own = ballots.reduce((sum, { seats_contested }) => sum + seats_contested, 0);
    return up.size === contested ? seats > 0 && seats !== own : seats > own;
  });
  if (differing.length === 0) return null;
  return `seats up differ in ${differing.map(({ ballots }) => ballots[0]?.post_label).join(', ')}`;
}

/** People whom a list has in two seats of one ward: it has them in the place of somebody else. */
function namedTwice(seats: readonly ListedSeat[]): string[] {
  const named = Map.groupBy(seats, ({ ward, person }) => person && `${nameKey(ward)}/${nameKey(person)}`);
  return [...named].flatMap(([key, same]) => (key && same.length > 1 ? (same[0]?.person ?? []) : []));
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
