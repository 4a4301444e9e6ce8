import { nameKey } from '../../../src/results/name-key.ts';
import type { Ballot, Defender, Election } from '../../../src/results/schema.ts';
import type { ListedSeat } from './councillor-list.ts';
import type { ElectedAs } from './elected-as.ts';

/** In an election of the whole council, this many wards that differ from the list show that wards were redrawn. */
const REDRAWN = 0.2;

/** Who defended each ballot's seats, and why that is not recorded for the others. */
export interface Defenders {
  byBallot: ReadonlyMap<Ballot, Defender[]>;
  notRecorded: { ballot: Ballot; reason: string }[];
}

/** What is known about the council when its ballots are matched with its seats. */
export interface Council {
  /** All its rows on the list. */
  seats: readonly ListedSeat[];
  /** Its elections before this one. */
  earlier: readonly Election[];
  electedAs(seat: ListedSeat): ElectedAs | null;
}

/** Matches the ballots of an election with the listed seats that were up at it, ward by ward. */
export function defendersOf(election: Election, up: ReadonlySet<ListedSeat>, council: Council): Defenders {
  const byWard = Map.groupBy(up, ({ ward }) => nameKey(ward));
  const seatsIn = (ballot: Ballot) => byWard.get(nameKey(ballot.post_label)) ?? [];
  const byBallot = new Map<Ballot, Defender[]>();
  const notRecorded: Defenders['notRecorded'] = [];
  const regular = election.ballots.filter(({ by_election }) => !by_election);
  const differing = regular.filter((ballot) => seatsIn(ballot).length !== ballot.seats_contested);
  const isRedrawn = up.size === council.seats.length && differing.length > regular.length * REDRAWN;
  for (const ballot of election.ballots) {
    const seats = seatsIn(ballot);
    const reason = isRedrawn ? 'the wards differ from those on the list' : doubtAbout(ballot, seats, council);
    if (reason !== null) notRecorded.push({ ballot, reason });
    else
      byBallot.set(
        ballot,
        seats.flatMap((seat) => defenderOf(seat, council)),
      );
  }
  return { byBallot, notRecorded };
}

function doubtAbout(ballot: Ballot, seats: readonly ListedSeat[], { earlier }: Council): string | null {
  if (ballot.by_election) return 'a by-election: the list does not show which seat it filled';
  if (seats.length === 0) return 'the list has no seat up in this ward';
  if (seats.length !== ballot.seats_contested) {
    return `the list has ${seats.length} up in this ward, the ballot contests ${ballot.seats_contested}`;
  }
  if (seats.some(({ person }) => person === null)) return 'the list shows a seat as vacant, or names nobody';
  const before = lastInWard(ballot, earlier);
  if (before?.gss && ballot.gss && before.gss !== ballot.gss) {
    return `the ward had the code ${before.gss} in ${before.year}: its boundaries may have changed`;
  }
  return null;
}

function lastInWard(ballot: Ballot, earlier: readonly Election[]): { gss: string | null; year: string } | null {
  for (const { election_date, ballots } of earlier.toSorted((a, b) => (a.election_date < b.election_date ? 1 : -1))) {
    const same = ballots.find(({ post_label }) => nameKey(post_label) === nameKey(ballot.post_label));
    if (same) return { gss: same.gss, year: election_date.slice(0, 4) };
  }
  return null;
}

function defenderOf(seat: ListedSeat, council: Council): Defender[] {
  if (seat.person === null) return [];
  return [{ person_name: seat.person, ...seat.party, elected_as: council.electedAs(seat) }];
}
