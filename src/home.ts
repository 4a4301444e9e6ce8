import type { Archive } from './store/archive.ts';
import type { Choice } from './store/settings.ts';

/**
 * The id of the election that answers in a server where none is asked for: the one chosen, or the chosen council's
 * newest. Null where nothing is chosen, or where the release holds it no more: then the deployment's own answers.
 */
export function homeElectionOf(
  { home }: Pick<Choice, 'home'>,
  { elections }: Pick<Archive, 'elections'>,
): string | null {
  if (home === null) return null;
  const entry =
    elections.find(({ election_id }) => election_id === home) ?? elections.find(({ council }) => council === home);
  return entry?.election_id ?? null;
}
