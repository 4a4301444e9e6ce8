import { nameKey } from '../../src/results/name-key.ts';
import type { Ballot, Election } from '../../src/results/schema.ts';

/** Names from a country's elections that the questions ask about. */
export interface NamesToAsk {
  /** The number of elections in the country. */
  elections: number;
  /** The id of the first election. */
  home: string;
  /** The id of the same council's next election; null if there is none. */
  next: string | null;
  /** Wards and candidates of the first election. */
  wards: readonly string[];
  candidates: readonly string[];
  /** Full names that appear on only one ballot in the country, from elections far apart. */
  unique: readonly string[];
  /** The commonest surname in the first election. */
  commonAtHome: string;
  /** The commonest surname in all elections. */
  common: string;
  /** Wards of other councils than the first election's, of elections far apart, whose names only one council has. */
  elsewhere: readonly string[];
  /** Wards of elections far apart, in as many councils as possible. */
  spread: readonly { election: string; ward: string }[];
}

const SPREAD_WARDS = 300;
const UNIQUE_NAMES = 10;
const WARDS_ELSEWHERE = 10;

/** @throws Error if there is no election */
export function namesToAsk(elections: readonly Election[]): NamesToAsk {
  const [first, second] = elections;
  if (!first) throw new Error('The country has no elections.');
  return {
    elections: elections.length,
    home: first.election_id,
    next: second && second.council === first.council ? second.election_id : null,
    wards: first.ballots.map(({ post_label }) => post_label),
    candidates: namesIn([first]),
    unique: uniqueNames(elections),
    commonAtHome: commonSurname([first]),
    common: commonSurname(elections),
    elsewhere: wardsElsewhere(first.council, elections),
    spread: Array.from({ length: SPREAD_WARDS }, (_, index) => {
      const election = at(elections, index / SPREAD_WARDS);
      return { election: election.election_id, ward: at<Ballot>(election.ballots, ((index * 7) % 10) / 10).post_label };
    }),
  };
}

function uniqueNames(elections: readonly Election[]): string[] {
  const times = new Map<string, number>();
  for (const name of namesIn(elections)) times.set(name, (times.get(name) ?? 0) + 1);
  return Array.from({ length: UNIQUE_NAMES }, (_, index) => at(elections, (index + 0.5) / UNIQUE_NAMES)).flatMap(
    (election, index) => namesIn([election]).filter((name) => times.get(name) === 1)[index] ?? [],
  );
}

function wardsElsewhere(home: string, elections: readonly Election[]): string[] {
  const councils = new Map<string, Set<string>>();
  for (const { council, ballots } of elections) {
    for (const { post_label } of ballots) {
      const key = nameKey(post_label);
      councils.set(key, (councils.get(key) ?? new Set()).add(council));
    }
  }
  const others = elections.filter(({ council }) => council !== home);
  if (others.length === 0) return [];
  return Array.from({ length: WARDS_ELSEWHERE }, (_, index) => at(others, index / WARDS_ELSEWHERE)).flatMap(
    ({ ballots }) => ballots.find(({ post_label }) => councils.get(nameKey(post_label))?.size === 1)?.post_label ?? [],
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

/** The item at a fraction of a list: 0.5 for the middle. */
function at<T>(items: readonly T[], part: number): T {
  return items[Math.floor(items.length * part)] as T;
}
