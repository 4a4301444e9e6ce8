import { BOT, LIMIT } from '../candidates.ts';
import type { Findings } from '../findings.ts';
import { differences, ratios, spreadOf } from '../statistics.ts';
import { head, microseconds, ratio, row } from './figures.ts';

/**
 * What each step of the bot adds to the CPU of a warm `/ward`: every part against the one before it, the first against
 * the limit. Null where the parts were not measured.
 */
export function partsTable({ candidates, measured }: Findings): string | null {
  const costs = (name: string) => (measured.get(name) ?? []).map(({ sixteen }) => sixteen.cost);
  const parts = candidates.filter(({ role }) => role === 'part');
  if (parts.length === 0) return null;
  const limit = costs(LIMIT.name);
  let before = limit;
  const rows = [...parts, BOT].map(({ name, role }) => {
    const added = differences(costs(name), before);
    before = costs(name);
    const what = role === 'bot' ? 'all else: the rest of the routes and of the bundle' : name;
    return row([what, microseconds(spreadOf(added)), ratio(spreadOf(ratios(added, limit)))]);
  });
  return [head(['step of the bot', 'CPU µs it adds', '÷ limit']), ...rows].join('\n');
}
