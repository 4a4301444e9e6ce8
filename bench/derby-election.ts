/** The election that every implementation is asked about, as recorded. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../scripts/bundle.ts';
import { electionPath } from '../scripts/election-files.ts';
import type { Ballot, Election } from '../src/results/schema.ts';

/** The bot's home election. */
const ELECTION = 'local.derby.2003-05-01';
export const WARD = 'Darley';

/** The text of the election's file. */
export function derbyElectionText(): Promise<string> {
  return readFile(electionPath(path.join(ROOT, 'data/elections'), ELECTION), 'utf8');
}

export async function derbyElection(): Promise<Election> {
  return JSON.parse(await derbyElectionText());
}

/** Finds Darley. @throws Error if it is missing */
export function findWard({ ballots }: Election): Ballot {
  const ballot = ballots.find(({ post_label }) => post_label === WARD);
  if (!ballot) throw new Error(`${ELECTION} has no ward "${WARD}"`);
  return ballot;
}
