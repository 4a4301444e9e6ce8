/** The election that candidates are asked about, as recorded. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../scripts/bundle.ts';
import type { Ballot, Election } from '../src/results/schema.ts';

/** The home of the bot, about which `/ward name:Darley` asks. */
const ELECTION = 'local.derby.2003-05-01';
export const WARD = 'Darley';

/** The text of the election's file. */
export function sourceText(): Promise<string> {
  return readFile(path.join(ROOT, 'data/elections', `${ELECTION}.json`), 'utf8');
}

export async function sourceElection(): Promise<Election> {
  return JSON.parse(await sourceText());
}

/** The ward that is asked for. @throws Error where the source does not have it */
export function wardOf({ ballots }: Election): Ballot {
  const ballot = ballots.find(({ post_label }) => post_label === WARD);
  if (!ballot) throw new Error(`${ELECTION} has no ward "${WARD}"`);
  return ballot;
}
