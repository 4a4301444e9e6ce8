/** What a process has cost so far, as the kernel counts it. */
import { readdirSync, readFileSync } from 'node:fs';

const NS_IN_US = 1000;

/**
 * The time that a process's threads were on a core, in µs. It is utime + stime of `/proc/<pid>/stat`, but read per
 * thread from `schedstat`, which counts in nanoseconds where `stat` counts in hundredths of a second.
 * @throws Error where the system has no `/proc`, or the process has ended
 */
export function processorTime(pid: number): number {
  const tasks = `/proc/${pid}/task`;
  const times = readdirSync(tasks).map((task) =>
    Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]),
  );
  return times.reduce((sum, time) => sum + time, 0) / NS_IN_US;
}

/** The workerd processes that this process started and that still run. @throws Error where the system has no `/proc` */
export function workerdsStarted(): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => isOwnWorkerd(statusOf(pid))).map(Number);
}

function isOwnWorkerd(status: string): boolean {
  return /^Name:\s+workerd$/m.test(status) && new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test(status);
}

/** Empty where the process ended meanwhile. */
function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
