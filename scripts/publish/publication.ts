import { CATALOGUE, PREVIOUS_CATALOGUE } from '../../src/store/keys.ts';
import type { Pair } from '../../src/store/release.ts';
import type { Store } from '../deploy/kv.ts';
import { heldUnder, keysNamedBy } from './held.ts';
import type { Plan } from './plan.ts';

/** Pairs that go up together: few enough for progress to show, many enough that wrangler is seldom started. */
const AT_ONCE = 100;

/**
 * The plan that publishes a release: the documents and pictures that KV lacks, then what is current under
 * `catalogue/previous`, then the new catalogue.
 * @param pairs the release, its catalogue last
 */
export async function publication(pairs: readonly Pair[], store: Store): Promise<Plan> {
  const catalogue = pairs.at(-1);
  if (catalogue?.key !== CATALOGUE) throw new Error('The release does not end with its catalogue.');
  const next = JSON.parse(catalogue.value);
  const now = await heldUnder(CATALOGUE, store);
  if (now?.text === catalogue.value) return { now, next, batches: [] };
  const previous = await heldUnder(PREVIOUS_CATALOGUE, store);
  const named = new Set([now, previous].flatMap((held) => keysNamedBy(held?.catalogue)));
  const lacking = await notStored(
    pairs.slice(0, -1).filter(({ key }) => !named.has(key)),
    store,
  );
  // One that no reader reads is not worth going back to; what stands there may be.
  const kept = now?.catalogue && now.text !== previous?.text ? [[{ key: PREVIOUS_CATALOGUE, value: now.text }]] : [];
  return { now, next, batches: [...inBatches(lacking), ...kept, [catalogue]] };
}

/** Those that KV does not have yet: a run that was stopped has written some that no catalogue names. */
async function notStored(pairs: readonly Pair[], store: Store): Promise<Pair[]> {
  if (pairs.length === 0) return [];
  const stored = await store.keys();
  const once = new Map(pairs.map((pair) => [pair.key, pair]));
  return [...once.values()].filter(({ key }) => !stored.has(key));
}

function inBatches(pairs: readonly Pair[]): Pair[][] {
  return Array.from({ length: Math.ceil(pairs.length / AT_ONCE) }, (_, index) =>
    pairs.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
}
