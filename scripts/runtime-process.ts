import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import path from 'node:path';

export interface RuntimeProcess {
  /** Ends workerd as a power cut would. Miniflare notices, and starts it again on the same port. */
  kill(): void;
  /** How often it was killed. */
  readonly kills: number;
  /** Looks out for new processes no longer. */
  forget(): void;
}

/** Finds the process of workerd among those that are started from now on, because Miniflare does not give it. */
export function watchRuntime(): RuntimeProcess {
  let newest: ChildProcess | undefined;
  let kills = 0;
  const note = (message: unknown) => {
    const { process } = message as { process: ChildProcess };
    // What it runs is known only once the process was asked for, which is after this notice.
    queueMicrotask(() => {
      if (path.basename(process.spawnfile ?? '').startsWith('workerd')) newest = process;
    });
  };
  subscribe('child_process', note);
  return {
    kill() {
      kills += 1;
      newest?.kill('SIGKILL');
    },
    get kills() {
      return kills;
    },
    forget: () => void unsubscribe('child_process', note),
  };
}
