import { againstLimit, type Findings } from '../findings.ts';
import type { Round } from '../rounds.ts';
import { quantile, spreadOf } from '../statistics.ts';
import { head, microseconds, NOT_MEASURED, ratio, row } from './figures.ts';

/** What a warm `/ward Darley` costs, and how fast it is answered. */
export function warmTable(findings: Findings): string {
  const columns = ['', 'CPU µs', '÷ limit', 'a second, 16 at once', '÷ limit', 'p50 / p99 ms, 1 at once', '16 at once'];
  const told = findings.candidates.filter(({ role }) => role !== 'part');
  return [head(columns), ...told.map(({ name }) => warmRow(findings, name))].join('\n');
}

function warmRow(findings: Findings, name: string): string {
  const rounds = findings.measured.get(name) ?? [];
  const figures = (figure: (round: Round) => number) => microseconds(spreadOf(rounds.map(figure)));
  return row([
    name,
    figures(({ sixteen }) => sixteen.cost),
    ratio(againstLimit(findings, name, ({ sixteen }) => sixteen.cost)),
    figures(({ sixteen }) => sixteen.perSecond),
    ratio(againstLimit(findings, name, ({ sixteen }) => sixteen.perSecond)),
    latency(rounds.flatMap(({ one }) => one?.took ?? [])),
    latency(rounds.flatMap(({ sixteen }) => sixteen.took)),
  ]);
}

/** The median and the 99th percentile of all requests of all rounds. */
function latency(took: readonly number[]): string {
  if (took.length === 0) return NOT_MEASURED;
  return `${quantile(took, 0.5).toFixed(1)} / ${quantile(took, 0.99).toFixed(1)}`;
}
