import { installMissing } from '../scripts/install.mjs';
import type { Candidate } from './candidates.ts';

/**
 * Installs the libraries of the peers into bench/node_modules, where they are wanted and missing.
 * @throws Error where the installation fails
 */
export async function installPeers(candidates: readonly Candidate[]): Promise<void> {
  if (candidates.some(({ role }) => role === 'peer')) await installMissing(import.meta.dirname, process.execPath);
}
