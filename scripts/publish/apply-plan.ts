import { grouped } from '../../src/render/words.ts';
import type { KvStore } from '../deploy/cloudflare-store.ts';
import { changeLines } from './change-lines.ts';
import { type PublishPlan, writesOf } from './plan.ts';

export type PublishOutcome = 'nothing to do' | 'written' | 'dry run' | 'declined';

export interface ApplyOptions {
  dryRun: boolean;
  /** Called before the first write; false writes nothing. */
  agreed(): Promise<boolean>;
  say(line: string): void;
  /** Called after each batch. */
  progress(written: number, total: number): void;
}

/**
 * The writes to different keys that Cloudflare's free plan allows an account each day, from 00:00 UTC. Each key of a
 * bulk upload counts. Source: Cloudflare's documentation, Workers KV, Platform, Limits.
 */
export const FREE_WRITES_PER_DAY = 1000;

const UNREADABLE = [
  'This version cannot read the catalogue in KV, so it will be replaced.',
  'What changes for readers, and the previous release, are not known.',
];

/**
 * Prints what a plan changes and how many writes it takes, then writes one batch at a time.
 * @throws Error if a write fails; the next plan leaves out what is already in KV
 */
export async function applyPlan(
  plan: PublishPlan,
  store: KvStore,
  { dryRun, agreed, say, progress }: ApplyOptions,
): Promise<PublishOutcome> {
  const total = writesOf(plan);
  if (total === 0) return 'nothing to do';
  if (plan.now && !plan.now.catalogue) for (const line of UNREADABLE) say(line);
  else for (const line of changeLines(plan.change)) say(line);
  for (const line of plan.reasons) say(line);
  say(`Writes: ${grouped(total)}`);
  if (total > FREE_WRITES_PER_DAY) say(writesWarning(total));
  if (dryRun) return 'dry run';
  if (!(await agreed())) return 'declined';
  let written = 0;
  for (const batch of plan.batches) {
    try {
      await store.put(batch);
    } catch (cause) {
      say(`Stopped: at most ${grouped(total - written)} of ${grouped(total)} writes are left.`);
      throw cause;
    }
    written += batch.length;
    progress(written, total);
  }
  return 'written';
}

function writesWarning(writes: number): string {
  return `Warning: Cloudflare's free plan allows ${grouped(FREE_WRITES_PER_DAY)} writes a day, and this needs ${grouped(writes)}. Cloudflare rejects the rest: run this again after 00:00 UTC to continue. Until then, readers still see the current release.`;
}
