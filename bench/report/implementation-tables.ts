/** The tables with one row for each implementation. The partial bots have their own table. */
import { coldStartAboveLimit, type Measurements, ratioToLimit } from '../measurements.ts';
import { quantile, spreadOf } from '../statistics.ts';
import type { RoundTimings } from '../warm-rounds.ts';
import { byteSize, markdownTable, milliseconds, NOT_MEASURED, ratio, wholeMedian } from './format.ts';

/** CPU, throughput and latency of a warm `/ward Darley`. */
export function warmWardTable(measurements: Measurements): string {
  const head = ['', 'CPU µs', '÷ limit', 'a second, 16 at once', '÷ limit', 'p50 / p99 ms, 1 at once', '16 at once'];
  return markdownTable(head, rowsOf(measurements, warmWardRow));
}

/** CPU of refusing a forged request, bundle size, and cold start. */
export function sizeAndStartTable(measurements: Measurements): string {
  const head = ['', 'refusal, CPU ÷ limit', 'gzip', 'cold start, ms', 'above the limit', 'its CPU, ms'];
  return markdownTable(head, rowsOf(measurements, sizeAndStartRow));
}

function rowsOf(measurements: Measurements, row: (measurements: Measurements, name: string) => string[]): string[][] {
  const whole = measurements.implementations.filter(({ role }) => role !== 'partial bot');
  return whole.map(({ name }) => row(measurements, name));
}

function warmWardRow(measurements: Measurements, name: string): string[] {
  const rounds = measurements.rounds.get(name) ?? [];
  const medianOf = (figure: (round: RoundTimings) => number) => wholeMedian(spreadOf(rounds.map(figure)));
  return [
    name,
    medianOf(({ sixteen }) => sixteen.cpu),
    ratio(ratioToLimit(measurements, name, ({ sixteen }) => sixteen.cpu)),
    medianOf(({ sixteen }) => sixteen.perSecond),
    ratio(ratioToLimit(measurements, name, ({ sixteen }) => sixteen.perSecond)),
    latency(rounds.flatMap(({ one }) => one?.latencies ?? [])),
    latency(rounds.flatMap(({ sixteen }) => sixteen.latencies)),
  ];
}

/** The median and the 99th percentile of all requests in all rounds. */
function latency(latencies: readonly number[]): string {
  if (latencies.length === 0) return NOT_MEASURED;
  return `${quantile(latencies, 0.5).toFixed(1)} / ${quantile(latencies, 0.99).toFixed(1)}`;
}

function sizeAndStartRow(measurements: Measurements, name: string): string[] {
  const starts = measurements.coldStarts.get(name);
  return [
    name,
    ratio(ratioToLimit(measurements, name, ({ forged }) => forged?.cpu ?? Number.NaN)),
    byteSize(measurements.gzip.get(name) ?? Number.NaN),
    starts ? milliseconds(spreadOf(starts.map(({ elapsed }) => elapsed))) : NOT_MEASURED,
    milliseconds(coldStartAboveLimit(measurements, name)),
    starts ? milliseconds(spreadOf(starts.map(({ cpu }) => cpu))) : NOT_MEASURED,
  ];
}
