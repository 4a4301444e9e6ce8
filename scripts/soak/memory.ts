/** The memory of workerd as the system counts it, over time. */
import { readdir, readFile } from 'node:fs/promises';

const KB_IN_MB = 1024;

/**
 * Resident memory of the workerd processes that this process started, in MB; null where the system has no `/proc`.
 */
export async function workerMemory(): Promise<number | null> {
  const names = await readdir('/proc').catch(() => []);
  const statuses = await Promise.all(
    names.filter((name) => /^\d+$/.test(name)).map((pid) => readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')),
  );
  const figure = (status: string, field: string) => new RegExp(`^${field}:\\s+(\\S+)`, 'm').exec(status)?.[1];
  const own = statuses.filter(
    (status) => figure(status, 'Name') === 'workerd' && figure(status, 'PPid') === String(process.pid),
  );
  if (own.length === 0) return null;
  return own.reduce((sum, status) => sum + Number(figure(status, 'VmRSS') ?? 0), 0) / KB_IN_MB;
}

/**
 * How much a series still grew at its end: the median of its last quarter less that of its third, in the unit of the
 * series. The first half is left out, in which caches fill, code is compiled and the heap widens to its usual size.
 */
export function growthOf(series: readonly number[]): number {
  const quarter = Math.max(1, Math.floor(series.length / 4));
  return median(series.slice(-quarter)) - median(series.slice(-2 * quarter, -quarter));
}

/** The value under which a part of the series lies, 0.5 for the median. */
export function nearestRank(series: readonly number[], part: number): number {
  const sorted = series.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function median(series: readonly number[]): number {
  return nearestRank(series, 0.5);
}
