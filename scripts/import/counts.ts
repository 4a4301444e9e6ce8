import type { Election } from '../../src/results/schema.ts';

/** The size of an import, for its last line and for `import:table`. */
export interface Counts {
  elections: number;
  councils: number;
  wards: number;
  candidates: number;
  /** The sum of the votes that are recorded. */
  votes: number;
  /** Flagged by the source. */
  elected: number;
  uncontested: number;
  /** Polls that did not take place for another reason, or for none on record. */
  cancelled: number;
  byElections: number;
}

export function countsOf(elections: readonly Election[]): Counts {
  const ballots = elections.flatMap((election) => election.ballots);
  const candidates = ballots.flatMap((ballot) => ballot.candidates);
  return {
    elections: elections.length,
    councils: new Set(elections.map(({ council }) => council)).size,
    wards: ballots.length,
    candidates: candidates.length,
    votes: candidates.reduce((sum, { votes_cast }) => sum + (votes_cast ?? 0), 0),
    elected: candidates.filter(({ elected }) => elected).length,
    uncontested: ballots.filter(({ cancellation_reason }) => cancellation_reason === 'uncontested').length,
    cancelled: ballots.filter(
      ({ cancelled_poll, cancellation_reason }) => cancelled_poll && cancellation_reason !== 'uncontested',
    ).length,
    byElections: ballots.filter(({ by_election }) => by_election).length,
  };
}

/** Party names without an id and their numbers of candidates, most candidates first. */
export function unknownParties(elections: readonly Election[]): [name: string, candidates: number][] {
  const people = elections.flatMap(({ ballots }) => ballots.flatMap(({ candidates }) => candidates));
  const groups = Map.groupBy(
    people.filter(({ party_id }) => party_id === null),
    ({ party_name }) => party_name,
  );
  return [...groups]
    .map(([name, same]): [string, number] => [name, same.length])
    .sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
}
