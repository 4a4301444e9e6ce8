/**
 * Labels that results print for a party in one council, and that mean nothing or something else in another: names of
 * places ("Swale") and abbreviations that two parties share ("MBI").
 */
import table from '../../data/party-labels.json' with { type: 'json' };
import { nameKey } from '../../src/results/name-key.ts';

/** The id of the party that a label means in a council, by its slug; null if the table has no such label. */
export function labelledParty(printed: string, council: string): string | null {
  const wanted = nameKey(printed);
  const found = table.labels.find((label) => label.council === council && nameKey(label.printed) === wanted);
  return found?.party_id ?? null;
}
