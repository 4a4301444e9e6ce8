/**
 * The release compiled into the Worker: the bundled copy. It has no pictures. Its parts are loaded when they are first
 * needed, which for most of them is when KV fails.
 */
import compiled from '../../data/compiled-in.json' with { type: 'json' };
import type { Shelf } from '../release/shelf.ts';
import type { OpenRelease } from './release-cache.ts';

const hashes: ReadonlyMap<string, string> = new Map(Object.entries(compiled.elections));

/** The bundled release. Made by `npm run data:release`, hashes included; not checked again at run time. */
export async function compiledIn(): Promise<OpenRelease> {
  const { default: made } = await import('../../data/catalogue.json', { with: { type: 'json' } });
  return made as unknown as OpenRelease;
}

/** The bundled shelf of a council, or null. */
export async function compiledInShelf(council: string): Promise<Shelf | null> {
  return (await compiledInShelves()).find((shelf) => shelf.council.slug === council) ?? null;
}

/** Whether the bundled copy of an election is the document with this hash. */
export function isCompiledIn(electionId: string, hash: string): boolean {
  return hashes.get(electionId) === hash;
}

/** The bundled shelves of all councils. */
export async function compiledInShelves(): Promise<Shelf[]> {
  return Object.values((await compiledIn()).catalogue.carried);
}
