import type { Env } from '../env.ts';
import { type PostObject, SHARD } from '../post/contract.ts';

/** The outbox in the second Worker; null if the deployment has none. */
export function postOf({ POST }: Env): PostObject | null {
  // The binding knows the class only by its name, because it is in another Worker.
  return (POST?.getByName(SHARD) as unknown as PostObject | undefined) ?? null;
}
