import { BOT, LOWER_LIMIT } from '../implementations.ts';
import type { Measurements } from '../measurements.ts';
import { pairedDifferences, pairedRatios, spreadOf } from '../statistics.ts';
import { markdownTable, ratio, wholeMedian } from './format.ts';

/**
 * The CPU that each step of the bot adds to a warm `/ward`. Each partial bot is compared with the one before it, and
 * the first with the limit, in the rounds that measured all. Null if the partial bots were not measured.
 */
export function stepsTable({ implementations, rounds }: Measurements): string | null {
  const partial = implementations.filter(({ role }) => role === 'partial bot');
  if (partial.length === 0) return null;
  const shared = Math.min(...partial.map(({ name }) => rounds.get(name)?.length ?? 0));
  const cpusOf = (name: string) => (rounds.get(name) ?? []).slice(0, shared).map(({ sixteen }) => sixteen.cpu);
  const limit = cpusOf(LOWER_LIMIT.name);
  let previous = limit;
  const rows = [...partial, BOT].map(({ name, role }) => {
    const added = pairedDifferences(cpusOf(name), previous);
    previous = cpusOf(name);
    const what = role === 'bot' ? 'the rest: the other routes and the rest of the bundle' : name;
    return [what, wholeMedian(spreadOf(added)), ratio(spreadOf(pairedRatios(added, limit)))];
  });
  return markdownTable(['step of the bot', 'CPU µs it adds', '÷ limit'], rows);
}
