import { againstLimit, coldAboveLimit, type Findings } from '../findings.ts';
import { spreadOf } from '../statistics.ts';
import { head, kilobytes, milliseconds, NOT_MEASURED, ratio, row } from './figures.ts';

/** What refusing a forged request costs, what a bundle weighs, and how long a fresh process takes to its first answer. */
export function otherTable(findings: Findings): string {
  const columns = ['', 'refusal, CPU ÷ limit', 'gzip', 'cold start, ms', 'above the limit', 'its CPU, ms'];
  const told = findings.candidates.filter(({ role }) => role !== 'part');
  return [head(columns), ...told.map(({ name }) => otherRow(findings, name))].join('\n');
}

function otherRow(findings: Findings, name: string): string {
  const starts = findings.starts.get(name);
  return row([
    name,
    ratio(againstLimit(findings, name, ({ forged }) => forged?.cost ?? Number.NaN)),
    kilobytes(findings.gzip.get(name) ?? Number.NaN),
    starts ? milliseconds(spreadOf(starts.map(({ took }) => took))) : NOT_MEASURED,
    milliseconds(coldAboveLimit(findings, name)),
    starts ? milliseconds(spreadOf(starts.map(({ cost }) => cost))) : NOT_MEASURED,
  ]);
}
