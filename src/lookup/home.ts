import { type ElectionEntry, newestOfCouncil } from '../release/shelf.ts';
import { councilSlug } from '../results/ids.ts';
import type { Archive } from '../store/archive.ts';
import type { Home } from './context.ts';
import { NoHome } from './no-home.ts';

/**
 * The election to use if none is named: the server's choice, or the newest of the council it chose; the
 * deployment's own if it chose nothing or its choice is no longer on file.
 * @throws NoHome if the deployment's own is not on file either
 */
export async function homeEntry({ chosen, usual }: Home, archive: Archive): Promise<ElectionEntry> {
  const entry = (chosen === null ? null : await entryNamed(chosen, archive)) ?? (await entryNamed(usual, archive));
  if (!entry) throw new NoHome(usual, archive.bundledCopy());
  return entry;
}

/** A council's newest election on file, which is never a by-election; null if it has none. */
export async function newestElection(council: string, archive: Archive): Promise<ElectionEntry | null> {
  return newestOfCouncil((await archive.shelf(council))?.elections ?? []);
}

/** Whether the home election may be one of this council. */
export function mayBeHome(council: string, { chosen, usual }: Home): boolean {
  return [chosen, usual].some((home) => home === council || councilSlug(home ?? '') === council);
}

/** @param name an election's id, or a council's slug for its newest election, never a by-election */
async function entryNamed(name: string, archive: Archive): Promise<ElectionEntry | null> {
  const newest = await newestElection(name, archive);
  if (newest) return newest;
  const shelf = await archive.shelf(councilSlug(name));
  return shelf?.elections.find(({ election_id }) => election_id === name) ?? null;
}
