import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { processorTime, workerdsStarted } from '../processor-time.ts';

const US_IN_MS = 1000;
const KB_IN_MB = 1000;
const MINUTE_MS = 60_000;
const IDLE_FOR_MS = 200;

/** Starts something that starts one workerd, and tells which; nothing else may start one meanwhile. */
export async function startedBy<Thing>(start: () => Promise<Thing>): Promise<{ thing: Thing; pid: number }> {
  const before = new Set(workerdsStarted());
  const thing = await start();
  const pid = workerdsStarted().find((one) => !before.has(one));
  if (pid === undefined) throw new Error('No workerd was started.');
  return { thing, pid };
}

/** Time that all threads of a process were on a core, in ms. */
export function cpuOf(pid: number): number {
  return processorTime(pid) / US_IN_MS;
}

/** Comes back once a process has nothing to do, or after a minute. */
export async function untilIdle(pid: number): Promise<void> {
  for (let tries = MINUTE_MS / IDLE_FOR_MS; tries > 0; tries--) {
    const before = cpuOf(pid);
    await setTimeout(IDLE_FOR_MS);
    if (cpuOf(pid) - before < IDLE_FOR_MS / 10) return;
  }
}

/** Resident memory of a process, in MB. */
export async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / KB_IN_MB;
}
