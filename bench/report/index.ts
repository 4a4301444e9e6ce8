import { benchGoals } from '../goals.ts';
import type { Measurements } from '../measurements.ts';
import { AT_ONCE, type RunSizes } from '../warm-rounds.ts';
import { goalsTable } from './goals-table.ts';
import { sizeAndStartTable, warmWardTable } from './implementation-tables.ts';
import { machineLine } from './machine.ts';
import { stepsTable } from './steps-table.ts';

export interface RunConditions {
  sizes: RunSizes;
  throughMiniflare: boolean;
  now: Date;
}

/** The report of a run, in Markdown. */
export function benchReport(measurements: Measurements, { sizes, throughMiniflare, now }: RunConditions): string {
  const { rounds, sixteenAtATime, oneAtATime, forged, coldStarts } = sizes;
  const steps = stepsTable(measurements);
  return [
    machineLine(now),
    `${rounds} rounds of ${sixteenAtATime} requests ${AT_ONCE} at once, ${oneAtATime} one at a time and ${forged} forged; ` +
      `${coldStarts} cold starts; ${throughMiniflare ? "through Miniflare's own Worker" : 'straight to the Worker'}. ` +
      'Figures are medians, with the quartiles in brackets.',
    '### Goals',
    goalsTable(benchGoals(measurements)),
    '### A warm `/ward`',
    warmWardTable(measurements),
    '### A refusal, a bundle, a cold start',
    sizeAndStartTable(measurements),
    ...(steps ? ['### The steps of this bot', steps] : []),
  ].join('\n\n');
}
