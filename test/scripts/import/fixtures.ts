/** Inputs shared by the import tests: the made-up council of Testham and the real table of parties. */
import parties from '../../../data/parties.json' with { type: 'json' };
import type { ImportContext } from '../../../scripts/import/format.ts';
import type { Input } from '../../../scripts/import/input.ts';
import type { Ballot, Election } from '../../../src/results/schema.ts';
import { testham } from '../../support/elections.ts';

export function context(change: Partial<ImportContext> = {}): ImportContext {
  return {
    tables: { councils: [testham().council], parties: parties.parties },
    electionsOf: () => [],
    council: null,
    learn: false,
    date: null,
    title: null,
    retrieved: '2026-11-23',
    progress: () => {},
    ...change,
  };
}

export function input(text: string, file: string): Input {
  return { file, text, encoding: null };
}

/** A ward's ballot, by its label. */
export function ward(elections: readonly Election[], label: string): Ballot {
  const ballot = elections.flatMap(({ ballots }) => ballots).find(({ post_label }) => post_label === label);
  if (!ballot) throw new Error(`there is no ballot for ${label}`);
  return ballot;
}

/** "name (id or printed party) votes", then `*` if flagged elected and `?` if not flagged at all. */
export function people({ candidates }: Ballot): string[] {
  return candidates.map(
    ({ person_name, party_id, party_name, votes_cast, elected }) =>
      `${person_name} (${party_id ?? party_name}) ${votes_cast}${elected === null ? '?' : elected ? '*' : ''}`,
  );
}
