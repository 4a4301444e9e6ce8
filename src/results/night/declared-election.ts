import type { Election } from '../schema.ts';
import type { NightEvent } from './journal.ts';
import type { Manifest } from './manifest.ts';
import { wardStates } from './ward-states.ts';

/**
 * The election's record with what has been declared so far: the form in which replies and pages show it, and in which it
 * is filed when the night is closed.
 */
export function declaredElection({ election }: Pick<Manifest, 'election'>, journal: readonly NightEvent[]): Election {
  const ballots = wardStates({ election }, journal).map(({ ballot, status }) =>
    status === 'postponed' && ballot.cancellation_reason === null
      ? { ...ballot, cancelled_poll: true, cancellation_reason: 'postponed' as const }
      : ballot,
  );
  return { ...election, ballots };
}
