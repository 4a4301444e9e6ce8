/** How much other programs use the machine during a benchmark. Linux only. */
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { spreadOf } from './statistics.ts';

/** How long the load is measured before a run, in ms. */
export const FIRST_WAIT_MS = 2000;
/** The same between rounds. */
const WAIT_MS = 300;
/** How long the Workers under test may take to finish what they do after their last reply, in ms. */
const SETTLE_MS = 200;
/** The most that other programs may use on average, in cores. More could decide whether a ratio is over 1.05. */
const QUIET_CORES = 0.15;

/** The load of a machine, measured in short waits in which the benchmark does nothing. */
export class MachineLoad {
  /** The cores in use in each wait: 0.5 is half of one core. */
  readonly #busyCores: number[] = [];

  /** Waits for a moment and measures the load meanwhile. @throws Error if the system has no `/proc` */
  async measure(waitMs = WAIT_MS): Promise<void> {
    await setTimeout(SETTLE_MS);
    const before = await readFile('/proc/stat', 'utf8');
    await setTimeout(waitMs);
    this.#busyCores.push(busyCores(before, await readFile('/proc/stat', 'utf8'), cpus().length));
  }

  get average(): number {
    return this.#busyCores.reduce((sum, cores) => sum + cores, 0) / this.#busyCores.length;
  }

  get isQuiet(): boolean {
    return this.average <= QUIET_CORES;
  }

  /** One sentence for a report or an error. */
  get words(): string {
    const { least, most } = spreadOf(this.#busyCores);
    const [average, from, to] = [this.average, least, most].map((cores) => cores.toFixed(2));
    return `While the benchmark waited, other programs used ${average} cores (${from}–${to}).`;
  }
}

/**
 * The cores that were busy between two readings of `/proc/stat`, including the time that the machine's host took away.
 * @param cores the number of cores of the machine
 */
export function busyCores(before: string, after: string, cores: number): number {
  const [first, last] = [timesIn(before), timesIn(after)];
  const total = last.total - first.total;
  return total === 0 ? 0 : (cores * (total - (last.idle - first.idle))) / total;
}

/** The first line's times of all cores, in ticks: user nice system idle iowait irq softirq steal guest guest_nice. */
function timesIn(stat: string): { total: number; idle: number } {
  const [user = 0, nice = 0, system = 0, idle = 0, iowait = 0, irq = 0, softirq = 0, steal = 0] = stat
    .slice('cpu '.length, stat.indexOf('\n'))
    .trim()
    .split(/\s+/)
    .map(Number);
  const unused = idle + iowait;
  return { total: user + nice + system + unused + irq + softirq + steal, idle: unused };
}
