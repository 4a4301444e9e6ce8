import { type Affiliation, partyKey } from '../src/results/parties.ts';

/**
 * The one of a source's rows that a person counts under: the row of the very same party, or else of the party it is
 * counted with, since sources that print no row for Labour and Co-operative add its figures to Labour's.
 */
export function rowOf<Row extends Affiliation>(person: Affiliation, rows: readonly Row[]): Row | null {
  const own = rows.find(({ party_id }) => party_id !== null && party_id === person.party_id);
  return own ?? rows.find((row) => partyKey(row) === partyKey(person)) ?? null;
}
