/** Checks the deployment's home election against the data. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { councilSlug } from '../src/results/ids.ts';
import { ROOT } from './bundle.ts';
import type { ElectionOnFile } from './election-files.ts';

const CONFIG = path.join(ROOT, 'wrangler.toml');
const ASSIGNED = /^\s*HOME_ELECTION\s*=\s*["']([^"']*)["']/m;

/** HOME_ELECTION in wrangler.toml. @throws Error if it is not set there */
export async function homeElection(config = CONFIG): Promise<string> {
  const home = ASSIGNED.exec(await readFile(config, 'utf8'))?.[1];
  if (home === undefined)
    throw new Error('wrangler.toml does not set HOME_ELECTION, the election to use if none is named.');
  return home;
}

/** The council of a home election, or of a home that is a council itself. */
export function homeCouncil(home: unknown): string {
  return councilSlug(String(home)) || String(home);
}

/** @throws Error that names elections to use instead, if HOME_ELECTION is not on file */
export function refuseUnknownHome(home: unknown, elections: readonly ElectionOnFile[]): void {
  if (elections.some(({ election_id, council }) => election_id === home || council === home)) return;
  const own = elections.filter(({ council }) => council === homeCouncil(home));
  const newestFirst = (own.length > 0 ? own : elections).toSorted((a, b) =>
    a.election_date < b.election_date ? 1 : -1,
  );
  const [newest] = newestFirst;
  const instead = newest ? `Set it to one that is, such as ${newest.election_id}.` : 'No election is on file.';
  throw new Error(
    `HOME_ELECTION in wrangler.toml is "${home}", which is not in data/elections. ${instead} Otherwise commands that name no election cannot be answered.`,
  );
}
