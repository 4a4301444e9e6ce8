import { seatsOf } from './council-size.ts';
import type { Poll } from './inferred-outcomes.ts';
import { tookPlace } from './missing-days.ts';
import type { Ballot, Council, Election } from './schema.ts';
import { seatsContested } from './seats.ts';
import { ordinaryBallot, wardNameKey } from './ward-match.ts';
import { yearOf } from './year.ts';

/** Years in which the seats contested in a year may have been last contested: polls due in 2020 took place in 2021. */
export function yearsBefore(year: number): number[] {
  if (year === 2021) return [2016, 2017];
  return [year - 4 === 2020 ? 2021 : year - 4];
}

/**
 * The last contest of the same seats of a ward, if the council's cycle makes it certain: four years before in a ward
 * that elects one of its councillors at a time, or the previous election of a council elected whole. Null otherwise.
 * @param elections the council's elections on file
 */
export function lastContest({ ballot, election }: Poll, council: Council, elections: readonly Election[]): Poll | null {
  const { polling_days } = council;
  if (ballot.by_election || ballot.gss === null) return null;
  const ordinary = elections.filter(({ ballots }) => ballots.some(({ by_election }) => !by_election));
  const years = yearsBefore(yearOf(election.election_date));
  const days = [...new Set([...polling_days, ...ordinary.map(({ election_date }) => election_date)])];
  const [day, ...others] = days.filter((one) => years.includes(yearOf(one)));
  const since = ordinary.find(({ election_date }) => election_date === day);
  const before = since && ordinaryBallot(ballot, since.ballots);
  if (!since || !before || !isSameSeats(before, ballot) || others.length > 0) return null;
  const isBetween = (one: string) => one > since.election_date && one < election.election_date;
  const between = days.filter((one) => isBetween(one) && tookPlace(one));
  const inBetween = elections.filter(({ election_date }) => isBetween(election_date));
  if (inBetween.some((one) => mayHaveFilled(one, ballot))) return null;
  const isWhole = (one: Election) => seatsContested(one) === seatsOf(council, one.election_date);
  if (isWhole(election) && isWhole(since)) return between.length === 0 ? { ballot: before, election: since } : null;
  const inParts = polling_days.some((one) => isBetween(one) && tookPlace(one));
  const oneEach = ballot.seats_contested === 1 && !inBetween.some(isWhole);
  return inParts && oneEach ? { ballot: before, election: since } : null;
}

function isSameSeats(one: Ballot, { gss, seats_contested }: Ballot): boolean {
  return one.gss === gss && one.seats_contested === seats_contested;
}

/** A by-election, or a ballot for several seats, may have filled the seat in between. */
function mayHaveFilled({ ballots }: Election, ballot: Ballot): boolean {
  return ballots.some(
    (one) =>
      (one.gss === ballot.gss || wardNameKey(one) === wardNameKey(ballot)) &&
      (one.by_election || one.seats_contested > 1),
  );
}
