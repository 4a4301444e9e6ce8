import { counted } from '../../src/render/numbers.ts';
import { seatsOf } from '../../src/results/council-size.ts';
import { nameKey } from '../../src/results/name-key.ts';
import type { Ballot, Council, Election } from '../../src/results/schema.ts';
import { seatsContested } from '../../src/results/seats.ts';

/** A council's size and elections, as far as they are on file: none for a council that is not. */
export interface CouncilOnFile extends Pick<Council, 'seats' | 'polling_days'> {
  wards: number;
  elections: readonly Election[];
}

type Poll = Pick<Ballot, 'seats_contested'>;

/**
 * An ordinary election fills all of a council's seats, half or a third, so a smaller part than this is none. Thirds are
 * uneven: 12 of North East Lincolnshire's 42 seats were up in 2016.
 */
const SMALLEST_PART = 0.27;
/** If this part of a council's wards had a poll, one that had none was put off. */
const MOST_WARDS = 0.7;
/**
 * Of a council that is not on file, fewer wards than this are by-elections. The smallest election by thirds has nine
 * wards; the Isles of Scilly have five, one with twelve seats.
 */
const FEWEST_WARDS = 9;
/** A ward that fills this many seats at once is not filling vacancies. */
const SEATS_AT_ONCE = 3;

/**
 * Why the polls of one day are too few for an ordinary election of the council, or null if they are not. Elections on file
 * give the number of seats only if the table of councils does not, so that the order of imports does not matter.
 */
export function tooFew(polls: readonly Poll[], date: string, council: CouncilOnFile): string | null {
  const contested = polls.reduce((sum, { seats_contested }) => sum + seats_contested, 0);
  const ordinary = council.elections
    .filter(({ election_date }) => election_date !== date)
    .map((election) => ({ ...election, ballots: ordinaryBallots(election) }));
  const seats = seatsOf(council, date) ?? Math.max(0, ...ordinary.map(seatsContested));
  const wards = Math.max(0, ...ordinary.map(({ ballots }) => ballots.length)) || council.wards;
  if (polls.length < wards * SMALLEST_PART) return `${counted(polls.length, 'ward')}, and the council has ${wards}`;
  if (contested < seats * SMALLEST_PART) return `${counted(contested, 'seat')}, and the council has ${seats}`;
  return null;
}

/** The same for a council whose size is not on file. */
export function looksTooFew(polls: readonly Poll[]): string | null {
  const isFew = polls.length < FEWEST_WARDS && polls.every(({ seats_contested }) => seats_contested < SEATS_AT_ONCE);
  return isFew ? `${polls.length}, and the council's size is not on file` : null;
}

/** Whether anything on file shows how large an ordinary election of the council is. */
export function isSizeKnown(council: CouncilOnFile, date: string): boolean {
  if (seatsOf(council, date) !== null) return true;
  return council.elections.some((one) => one.election_date !== date && ordinaryBallots(one).length > 0);
}

/** A poll that a candidate's death stops takes place within 35 working days. */
const MOST_DAYS_LATER = 60;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The election on file that a ward's poll was put off from: shortly before, and without a poll in this ward although
 * the other wards had one. Null if there is none.
 */
export function putOffFrom(ward: string, date: string, council: CouncilOnFile): Election | null {
  const found = council.elections.find((election) => {
    const days = (Date.parse(date) - Date.parse(election.election_date)) / DAY_MS;
    const ballots = ordinaryBallots(election);
    if (days <= 0 || days > MOST_DAYS_LATER || ballots.length === 0) return false;
    const there = ballots.find(({ post_label }) => nameKey(post_label) === nameKey(ward));
    if (there) return there.cancelled_poll && there.cancellation_reason !== 'uncontested';
    return council.wards > 1 && ballots.length >= council.wards * MOST_WARDS;
  });
  return found ?? null;
}

function ordinaryBallots({ ballots }: Pick<Election, 'ballots'>): Ballot[] {
  return ballots.filter(({ by_election }) => !by_election);
}
