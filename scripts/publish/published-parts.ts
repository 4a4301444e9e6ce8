/** The parts of councils that stay as they are published. */
import type { CouncilPart } from '../../src/release/council-part.ts';
import { indexedFacts } from '../../src/release/filed-facts.ts';
import { volumeKey } from '../../src/release/keys.ts';
import type { Shelf } from '../../src/release/shelf.ts';
import type { Election } from '../../src/results/schema.ts';
import { inBatches } from '../batches.ts';
import type { KvStore } from '../deploy/cloudflare-store.ts';
import { cachedFacts } from './facts-cache.ts';
import type { PublishedRelease } from './published-release.ts';

/** How many councils' volumes are in memory at a time. */
const COUNCILS_AT_A_TIME = 20;

/**
 * Reads from KV what the country's indexes have of councils; their shelves stay as they are.
 * @param code a hash of what the indexes depend on
 * @throws Error if KV lacks a shelf or a volume of one
 */
export async function publishedParts(
  slugs: readonly string[],
  { catalogue, shelves }: PublishedRelease,
  code: string,
  store: KvStore,
): Promise<CouncilPart[]> {
  const parts: CouncilPart[] = [];
  const entries = (catalogue?.councils ?? []).filter(({ slug }) => slugs.includes(slug));
  for (const some of inBatches(entries, COUNCILS_AT_A_TIME)) {
    const own = some.map((entry) => ({ entry, shelf: shelves.get(entry.hash) ?? lost(entry.name) }));
    let texts: Promise<Map<string, string | null>> | undefined;
    for (const { entry, shelf } of own) {
      const { counts, people, wards } = await cachedFacts(entry.slug, ['published', code, entry.hash], async () => {
        texts ??= volumesOf(
          own.map((one) => one.shelf),
          store,
        );
        return { shelf, volumes: [], ...indexedFacts(electionsIn(shelf, await texts), shelf.parties) };
      });
      parts.push({ entry, shelf, counts, people, wards, pairs: [] });
    }
  }
  return parts;
}

async function volumesOf(shelves: readonly Shelf[], store: KvStore): Promise<Map<string, string | null>> {
  const texts = new Map<string, string | null>();
  const keys = shelves.flatMap(({ elections }) => elections.map(({ council, volume }) => volumeKey(council, volume)));
  for (const batch of inBatches([...new Set(keys)]))
    for (const [key, text] of await store.texts(batch)) texts.set(key, text);
  return texts;
}

/** The elections of a shelf, oldest first. */
function electionsIn({ council, elections }: Shelf, texts: ReadonlyMap<string, string | null>): Election[] {
  return elections.toReversed().map(({ volume, line }) => {
    const text = texts.get(volumeKey(council.slug, volume))?.split('\n')[line];
    return text === undefined ? lost(council.name) : JSON.parse(text);
  });
}

function lost(name: string): never {
  throw new Error(`KV has lost results of ${name}. Publish without --councils to write them again.`);
}
