/** What every import in these tests knows: the made-up council of Testham, and the real table of parties. */
import parties from '../../../data/parties.json' with { type: 'json' };
import type { Context } from '../../../scripts/import/format.ts';
import type { Input } from '../../../scripts/import/input.ts';
import type { Ballot, Election } from '../../../src/results/schema.ts';
import { testham } from '../../support/elections.ts';

export function context(change: Partial<Context> = {}): Context {
  return {
    tables: { councils: [testham().council], parties: parties.parties },
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

/** The ballot of a ward, by its label. */
export function ward(elections: readonly Election[], label: string): Ballot {
  const ballot = elections.flatMap(({ ballots }) => ballots).find(({ post_label }) => post_label === label);
  if (!ballot) throw new Error(`there is no ballot for ${label}`);
  return ballot;
}

/** "name (id or printed party) votes", with a star where the source says the person was elected. */
export function people({ candidates }: Ballot): string[] {
  return candidates.map(
    ({ person_name, party_id, party_name, votes_cast, elected }) =>
      `${person_name} (${party_id ?? party_name}) ${votes_cast}${elected === null ? '?' : elected ? '*' : ''}`,
  );
}
