/** The report of a run, in Markdown. */
import type { Findings } from '../findings.ts';
import { goalsOf } from '../goals.ts';
import { AT_ONCE, type Plan } from '../plan.ts';
import { goalsTable } from './goals-table.ts';
import { machine } from './machine.ts';
import { otherTable } from './other-table.ts';
import { partsTable } from './parts-table.ts';
import { warmTable } from './warm-table.ts';

/** How a run was made. */
export interface Made {
  plan: Plan;
  throughMiniflare: boolean;
  now: Date;
}

export function reportOf(findings: Findings, { plan, throughMiniflare, now }: Made): string {
  const { rounds, sixteenAtATime, oneAtATime, forged, starts } = plan;
  const parts = partsTable(findings);
  return [
    machine(now),
    `${rounds} rounds of ${sixteenAtATime} requests ${AT_ONCE} at once, ${oneAtATime} one at a time and ${forged} forged; ` +
      `${starts} fresh starts; ${throughMiniflare ? "through Miniflare's own Worker" : 'straight to the Worker'}. ` +
      'Figures are medians, in brackets the quartiles.',
    '### Goals',
    goalsTable(goalsOf(findings)),
    '### A warm `/ward`',
    warmTable(findings),
    '### A refusal, a bundle, a cold start',
    otherTable(findings),
    ...(parts ? ['### The steps of this bot', parts] : []),
  ].join('\n\n');
}
