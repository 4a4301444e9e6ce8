import * as v from 'valibot';
import { Catalogue } from '../../src/store/catalogue.ts';
import { chartKey, electionKey } from '../../src/store/keys.ts';
import type { Store } from '../deploy/kv.ts';

/** A catalogue as KV holds it. */
export interface Held {
  text: string;
  /** Null where this version does not read it. */
  catalogue: Catalogue | null;
}

const CatalogueText = v.pipe(v.string(), v.parseJson(), Catalogue);

/** The catalogue under a key, or null where there is none. */
export async function heldUnder(key: string, store: Store): Promise<Held | null> {
  const text = await store.get(key);
  if (text === null) return null;
  const read = v.safeParse(CatalogueText, text);
  return { text, catalogue: read.success ? read.output : null };
}

/** The key of each document and picture that a catalogue names. It was put there after them, so KV holds them all. */
export function keysNamedBy(catalogue: Catalogue | null | undefined): string[] {
  const documents = catalogue?.elections.map(({ election_id, hash }) => electionKey(election_id, hash)) ?? [];
  return [...documents, ...picturesNamedBy(catalogue)];
}

/** The key of each picture alone. */
export function picturesNamedBy(catalogue: Catalogue | null | undefined): string[] {
  return (
    catalogue?.elections.flatMap(({ pictures }) => Object.values(pictures).map(({ hash }) => chartKey(hash))) ?? []
  );
}
