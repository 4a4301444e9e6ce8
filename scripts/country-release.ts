/** The facts of every council as a release, for a Worker on this machine that already has its home council's. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Release } from '../src/release/make-release.ts';

/**
 * Makes the release in a thread, so that the Worker can be used meanwhile, or takes it from a cache if neither the facts
 * nor the code have changed. It has no pictures.
 * @throws Error that names a file of `data/` that cannot be read
 */
export async function countryRelease(): Promise<Release> {
  const thread = new Worker(new URL('./country-thread.ts', import.meta.url));
  const [made]: Release[] = await once(thread, 'message');
  if (!made) throw new Error('The thread that makes the release of all councils sent nothing.');
  return made;
}

/**
 * A release of all councils in which one of them is as in its own release, with its pictures.
 * @returns the release, and without the documents that both releases have
 */
export function withHome(country: Release, home: Release): Release {
  const own = new Map(home.contents.councils.map((entry) => [entry.slug, entry]));
  const replaced = country.contents.councils.filter(({ slug }) => own.has(slug));
  const shelves = new Map([...country.shelves, ...home.shelves]);
  for (const { hash, slug } of replaced) if (own.get(slug)?.hash !== hash) shelves.delete(hash);
  const written = new Set(home.pairs.map(({ key }) => key));
  return {
    contents: { ...country.contents, councils: country.contents.councils.map((one) => own.get(one.slug) ?? one) },
    shelves,
    pairs: country.pairs.filter(({ key }) => !written.has(key)),
  };
}
