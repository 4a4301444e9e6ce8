import { CATALOGUE, PREVIOUS_CATALOGUE } from '../../src/store/keys.ts';
import type { Store } from '../deploy/kv.ts';
import { heldUnder, keysNamedBy } from './held.ts';
import type { Plan } from './plan.ts';

/**
 * The plan that puts the previous catalogue back, and what it replaces in its place, so that doing it twice changes
 * nothing. The catalogue goes first: stopped after it, readers have what they should, and a further rollback finds
 * nothing to do rather than the way forward again.
 * @throws Error where there is no release to go back to, or KV no longer holds all of it
 */
export async function rollback(store: Store): Promise<Plan> {
  const previous = await heldUnder(PREVIOUS_CATALOGUE, store);
  if (!previous) throw new Error('KV holds no previous catalogue, so there is nothing to go back to.');
  const { catalogue: next, text } = previous;
  if (!next) throw new Error('The previous catalogue in KV is not one that this version reads.');
  const now = await heldUnder(CATALOGUE, store);
  if (now?.text === text) return { now, next, batches: [] };
  const stored = await store.keys();
  const gone = keysNamedBy(next).filter((key) => !stored.has(key));
  if (gone.length > 0) {
    throw new Error(`KV lacks ${gone.length} of what the previous catalogue names, such as ${gone[0]}.`);
  }
  const replaced = now ? [[{ key: PREVIOUS_CATALOGUE, value: now.text }]] : [];
  return { now, next, batches: [[{ key: CATALOGUE, value: text }], ...replaced] };
}
