import { releaseId } from '../../src/release/catalogue.ts';
import type { PublishPlan } from './plan.ts';

/** What to print before a rollback and after it. */
export interface RollbackWords {
  before: string;
  after: string;
}

/** Names both releases of a rollback by their ids, as `/health` prints them. */
export async function rollbackWords({ now, next }: PublishPlan): Promise<RollbackWords> {
  const to = await releaseId(next.catalogue);
  const from = now?.catalogue ? await releaseId(now.catalogue) : 'not known';
  return {
    before: `Rollback from release ${from} to release ${to}. It swaps the two, so a second rollback undoes it.`,
    after: `Back from release ${from} to release ${to}. To return to ${from}, run the rollback again.`,
  };
}
