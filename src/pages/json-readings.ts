/** Abbreviations that may mean either of two parties, as JSON: whose party is not known, and whose is our reading. */
import { partyReadings } from '../results/party-readings.ts';
import type { Candidate, Election } from '../results/schema.ts';

/** @param people whose parties to tell; all of the election's candidates if left out */
export function readingsJson(election: Election, people?: readonly Candidate[]): object[] {
  return partyReadings(election, people).map(({ shared, undecided, read, list }) => ({
    printed: shared.printed,
    may_mean: shared.parties,
    not_known_of: undecided.map(({ person_name }) => person_name),
    read_by_us: read.map(({ person_name, party_id, party_name }) => ({ person_name, party_id, party_name })),
    source: list && { year: list.year, ...list.source },
  }));
}
