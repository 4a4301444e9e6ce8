/** Starts workerd processes, and reads their CPU time and memory from `/proc`. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { LOOPBACK } from '../scripts/port.ts';

const NS_IN_US = 1000;
const US_IN_MS = 1000;
const KB_IN_MB = 1000;
const MINUTE_MS = 60_000;
const IDLE_FOR_MS = 200;

type WorkerOptions = Parameters<typeof convertV4MiniflareOptions>[0];

/**
 * Starts a Worker on any free port of this machine. Start one at a time: the process is recognised as the only new one.
 * @throws Error if workerd does not start
 */
export async function startWorkerd(options: WorkerOptions): Promise<{ miniflare: Miniflare; pid: number }> {
  const before = new Set(runningWorkerds());
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...options,
      host: LOOPBACK,
      port: 0,
      // Otherwise Miniflare asks a Cloudflare service where this machine is.
      cf: false,
      log: new Log(LogLevel.ERROR),
      // Read and drop the Worker's log. A fault shows in its reply.
      handleStructuredLogs: () => {},
    }),
  );
  try {
    await miniflare.ready;
    const pid = runningWorkerds().find((one) => !before.has(one));
    if (pid === undefined) throw new Error('No workerd process was started.');
    return { miniflare, pid };
  } catch (cause) {
    await miniflare.dispose().catch(() => undefined);
    throw cause;
  }
}

/**
 * CPU time of all threads of a process, in µs. Read from `schedstat`, which counts nanoseconds, because
 * `/proc/<pid>/stat` counts hundredths of a second.
 * @throws Error if the system has no `/proc`, or the process has ended
 */
export function cpuMicroseconds(pid: number): number {
  const tasks = `/proc/${pid}/task`;
  const times = readdirSync(tasks).map((task) =>
    Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]),
  );
  return times.reduce((sum, time) => sum + time, 0) / NS_IN_US;
}

/** The same in ms. */
export function cpuMilliseconds(pid: number): number {
  return cpuMicroseconds(pid) / US_IN_MS;
}

/** Waits until a process has nothing to do, for a minute at most. */
export async function untilIdle(pid: number): Promise<void> {
  for (let tries = MINUTE_MS / IDLE_FOR_MS; tries > 0; tries--) {
    const before = cpuMilliseconds(pid);
    await setTimeout(IDLE_FOR_MS);
    if (cpuMilliseconds(pid) - before < IDLE_FOR_MS / 10) return;
  }
}

/** Resident memory of a process, in MB. */
export async function residentMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / KB_IN_MB;
}

/** The workerd processes that this process started and that still run. @throws Error if the system has no `/proc` */
function runningWorkerds(): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => isOwnWorkerd(statusOf(pid))).map(Number);
}

function isOwnWorkerd(status: string): boolean {
  return /^Name:\s+workerd$/m.test(status) && new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test(status);
}

/** Empty if the process has ended since it was listed. */
function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
