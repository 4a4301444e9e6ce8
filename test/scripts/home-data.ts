import { cp } from 'node:fs/promises';
import path from 'node:path';
import { DATA, ELECTIONS, HOME_COUNCIL } from '../../scripts/bundle.ts';

/** Copies `data/` with the home council's elections only, for a test that need not read or publish the whole country. */
export function copyHomeData(to: string): Promise<void> {
  const isWanted = (source: string) => path.dirname(source) !== ELECTIONS || path.basename(source) === HOME_COUNCIL;
  return cp(DATA, to, { recursive: true, preserveTimestamps: true, filter: isWanted });
}
