import { grouped } from '../../src/render/words.ts';
import type { KvStore } from '../deploy/cloudflare-store.ts';
import { changeLines } from './change-lines.ts';
import { writesWarning } from './daily-writes.ts';
import { type PublishPlan, writesOf } from './plan.ts';
import { releaseChange } from './release-change.ts';

/** How a plan came out. */
export type PublishOutcome = 'nothing to do' | 'written' | 'dry run' | 'declined';

export interface ApplyOptions {
  dryRun: boolean;
  /** Asked before the first write. */
  agreed(): Promise<boolean>;
  say(line: string): void;
  /** Called after each batch. */
  progress(done: number, total: number): void;
}

/**
 * Shows what a plan changes and what it costs, and then writes it, batch after batch.
 * @throws Error where a write fails; what was written until then is found and left out by the next plan
 */
export async function applyPlan(
  plan: PublishPlan,
  store: KvStore,
  { dryRun, agreed, say, progress }: ApplyOptions,
): Promise<PublishOutcome> {
  const total = writesOf(plan);
  if (total === 0) return 'nothing to do';
  if (plan.now && !plan.now.catalogue) say('What KV holds as its catalogue is not one that this version reads.');
  for (const line of changeLines(await releaseChange(plan, store))) say(line);
  say(`Writes: ${grouped(total)}`);
  const warning = writesWarning(total);
  if (warning) say(warning);
  if (dryRun) return 'dry run';
  if (!(await agreed())) return 'declined';
  let done = 0;
  for (const batch of plan.batches) {
    await store.put(batch);
    done += batch.length;
    progress(done, total);
  }
  return 'written';
}
