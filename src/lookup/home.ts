import type { ElectionEntry } from '../release/shelf.ts';
import { councilSlug } from '../results/ids.ts';
import type { Archive } from '../store/archive.ts';

/** What answers where no election is asked for. */
export interface Home {
  /** What the server chose: an election's id, or a council's slug for its newest; null where it chose nothing. */
  chosen: string | null;
  /** The deployment's own, an election's id. */
  usual: string;
}

/**
 * The election that answers where none is asked for: the one chosen, or the chosen council's newest; where nothing is
 * chosen, or the release holds it no more, the deployment's own.
 * @throws Error where the release does not hold that one either
 */
export async function homeEntry({ chosen, usual }: Home, archive: Archive): Promise<ElectionEntry> {
  const entry = (chosen === null ? null : await entryNamed(chosen, archive)) ?? (await entryNamed(usual, archive));
  if (!entry) throw new Error(`HOME_ELECTION is "${usual}", which the release does not hold`);
  return entry;
}

/** The entry of an election named by its id, or of the newest election of a council named by its slug. */
async function entryNamed(name: string, archive: Archive): Promise<ElectionEntry | null> {
  const newest = (await archive.shelf(name))?.elections[0];
  if (newest) return newest;
  const shelf = await archive.shelf(councilSlug(name));
  return shelf?.elections.find(({ election_id }) => election_id === name) ?? null;
}
