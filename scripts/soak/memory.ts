/** The memory that workerd uses, and how a series of measurements grows. */
import { readdir, readFile } from 'node:fs/promises';

const KB_IN_MB = 1024;

/** Resident memory of this process's workerd children, in MB; null if there are none, or no `/proc`. */
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
 * The growth at the end of a series: the median of its fourth quarter minus that of its third, in the series' unit. It
 * ignores the first half, because caches fill and the heap grows to its normal size.
 */
export function growthOf(series: readonly number[]): number {
  const quarter = Math.max(1, Math.floor(series.length / 4));
  return median(series.slice(-quarter)) - median(series.slice(-2 * quarter, -quarter));
}

/** A quantile by nearest rank, without interpolation. @param part from 0 to 1; 0.5 is the median */
export function nearestRank(series: readonly number[], part: number): number {
  const sorted = series.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function median(series: readonly number[]): number {
  return nearestRank(series, 0.5);
}
