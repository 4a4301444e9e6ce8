import type { Ballot, Election } from '../../src/results/schema.ts';

/** What questions are made of: names that a country's elections hold. */
export interface Facts {
  elections: number;
  /** The first election, and the ids of it and of the one after it; null where there is none. */
  home: string;
  next: string | null;
  wards: readonly string[];
  candidates: readonly string[];
  /** Full names that are on one ballot of the whole country, from elections far apart. */
  unique: readonly string[];
  /** The surname of most candidates: of the first election, and of all. */
  commonAtHome: string;
  common: string;
  /** Wards of elections far apart, in as many councils as there are. */
  spread: readonly { election: string; ward: string }[];
}

const MOST_SPREAD = 300;
const MOST_UNIQUE = 10;

/** @throws Error where there is no election */
export function factsOf(elections: readonly Election[]): Facts {
  const [first, second] = elections;
  if (!first) throw new Error('There is no election to ask about.');
  return {
    elections: elections.length,
    home: first.election_id,
    next: second && second.council === first.council ? second.election_id : null,
    wards: first.ballots.map(({ post_label }) => post_label),
    candidates: namesIn([first]),
    unique: uniqueNames(elections),
    commonAtHome: commonSurname([first]),
    common: commonSurname(elections),
    spread: Array.from({ length: MOST_SPREAD }, (_, index) => {
      const election = at(elections, index / MOST_SPREAD);
      return { election: election.election_id, ward: at<Ballot>(election.ballots, ((index * 7) % 10) / 10).post_label };
    }),
  };
}

function uniqueNames(elections: readonly Election[]): string[] {
  const times = new Map<string, number>();
  for (const name of namesIn(elections)) times.set(name, (times.get(name) ?? 0) + 1);
  return Array.from({ length: MOST_UNIQUE }, (_, index) => at(elections, (index + 0.5) / MOST_UNIQUE)).flatMap(
    (election, index) => namesIn([election]).filter((name) => times.get(name) === 1)[index] ?? [],
  );
}

function commonSurname(elections: readonly Election[]): string {
  const times = new Map<string, number>();
  for (const name of namesIn(elections)) {
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    times.set(surname, (times.get(surname) ?? 0) + 1);
  }
  const [most] = [...times].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
  return most;
}

function namesIn(elections: readonly Election[]): string[] {
  return elections.flatMap(({ ballots }) =>
    ballots.flatMap(({ candidates }) => candidates.map(({ person_name }) => person_name)),
  );
}

/** The thing that stands at a part of a list, 0.5 for its middle. */
function at<T>(things: readonly T[], part: number): T {
  return things[Math.floor(things.length * part)] as T;
}
