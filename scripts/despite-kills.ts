import { setTimeout as wait } from 'node:timers/promises';

/** Miniflare starts a killed workerd again within this many milliseconds, usually. */
const RESTART_MS = 500;
const MOST_ATTEMPTS = 20;

/**
 * Does work that may be repeated, again if the runtime was killed meanwhile: what it was given last may be lost.
 * @param kills how often the runtime has been killed so far
 * @throws whatever the work throws, if no kill explains it or the runtime does not come back
 */
export async function despiteKills(work: () => Promise<void>, kills: () => number): Promise<void> {
  const atFirst = kills();
  for (let attempt = 1; ; attempt += 1) {
    const before = kills();
    try {
      await work();
      if (kills() === before) return;
    } catch (fault) {
      if (kills() === atFirst || attempt === MOST_ATTEMPTS) throw fault;
      await wait(RESTART_MS);
    }
  }
}
