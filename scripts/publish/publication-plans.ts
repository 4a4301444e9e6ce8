/** Plans a publication in steps: facts first, then pictures. After each step, readers have a whole release. */
import { contentsOf } from '../../src/release/catalogue.ts';
import type { CouncilPart } from '../../src/release/council-part.ts';
import { releaseOf } from '../../src/release/make-release.ts';
import type { KvStore } from '../deploy/cloudflare-store.ts';
import type { Country } from './country.ts';
import { kvState, stateAfter, storedAlbums } from './kv-state.ts';
import type { PublishPlan } from './plan.ts';
import { planPublication } from './plan-publication.ts';
import { publishedParts } from './published-parts.ts';
import { settledElections } from './published-release.ts';

export interface PublicationChoice {
  pictures: boolean;
  /** Whether to write the documents and albums that KV already has, too. */
  rewrite: boolean;
  at?: Date;
  /** Called for each council, with the elections done so far. */
  filed(done: number, total: number): void;
  drawn(done: number, total: number): void;
  /** The pictures of this many councils are published together, and facts with them if no more councils changed. */
  together?: number;
}

/** Twenty councils have about 40 MB of pictures. */
const TOGETHER = 20;

/**
 * Yields plans in order, and closes the country at the end. Carry out each before you ask for the next, which begins from
 * the state after it.
 * @throws Error as `Country.file` and `publishedParts` do
 */
export async function* publicationPlans(
  country: Country,
  store: KvStore,
  choice: PublicationChoice,
): AsyncGenerator<PublishPlan, void> {
  try {
    yield* plansOf(country, store, choice);
  } finally {
    await country.close();
  }
}

async function* plansOf(
  country: Country,
  store: KvStore,
  { pictures, rewrite, at, filed, drawn, together = TOGETHER }: PublicationChoice,
): AsyncGenerator<PublishPlan, void> {
  await country.file(filed);
  let state = await kvState(store);
  const { now } = state;
  const albums = storedAlbums(state);
  if (country.isPart && now && !now.catalogue) throw new Error(UNREADABLE);
  const published = new Map(now?.catalogue?.councils.map(({ slug, hash }) => [slug, hash]));
  const others = country.isPart ? [...published.keys()].filter((slug) => !country.slugs.includes(slug)) : [];
  const parts = new Map<string, CouncilPart>();
  if (now) for (const part of await publishedParts(others, now, country.code, store)) parts.set(part.entry.slug, part);
  for (const slug of country.slugs)
    parts.set(slug, await country.plain(slug, now?.shelves.get(published.get(slug) ?? '')));
  const isNew = (slug: string) => parts.get(slug)?.entry.hash !== published.get(slug);
  const changed = country.slugs.filter(isNew);

  const before = now?.catalogue ? contentsOf(now.catalogue) : null;
  const make = async (albums: ReadonlyMap<string, string>) => {
    if (rewrite) for (const slug of country.slugs) parts.set(slug, await country.pictured(slug, albums));
    const settled = state.now?.catalogue && !rewrite ? settledElections(state.now) : null;
    return releaseOf([...parts.values()], (election) => settled?.has(election) ?? true);
  };
  const planned = () => planPublication(make, store, { state, previous: before, rewrite, ...(at && { at }) });
  if (!pictures || rewrite || changed.length > together) {
    const plan = await planned();
    yield plan;
    state = stateAfter(plan, state);
    if (!pictures || rewrite) return;
  }
  const total = country.slugs.reduce((sum, slug) => sum + country.electionsOf(slug), 0);
  let done = 0;
  let waiting = 0;
  const all = [...changed, ...country.slugs.filter((slug) => !changed.includes(slug))];
  for (const [index, slug] of all.entries()) {
    const part = await country.pictured(slug, albums);
    if (part.entry.hash !== parts.get(slug)?.entry.hash || changed.includes(slug)) waiting++;
    parts.set(slug, part);
    done += country.electionsOf(slug);
    drawn(done, total);
    if (waiting < together && index < all.length - 1) continue;
    const plan = await planned();
    yield plan;
    state = stateAfter(plan, state);
    waiting = 0;
  }
}

const UNREADABLE =
  'This version cannot read the catalogue in KV, so it cannot keep the other councils. Publish without --councils.';
