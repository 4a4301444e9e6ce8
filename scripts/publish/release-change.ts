import type { Catalogue, CatalogueEntry } from '../../src/store/catalogue.ts';
import type { Store } from '../deploy/kv.ts';
import { type Correction, correctionsIn } from './corrections.ts';
import { type Differences, differences } from './differences.ts';
import { picturesNamedBy } from './held.ts';
import type { Plan } from './plan.ts';

/** What readers will see differently once a plan is carried out. */
export interface ReleaseChange {
  added: CatalogueEntry[];
  corrected: Correction[];
  gone: CatalogueEntry[];
  pictures: { new: number; dropped: number };
  councils: Differences<Catalogue['councils'][number]>;
  parties: Differences<Catalogue['parties'][number]>;
}

/** Compares what KV shows with what a plan would have it show. */
export async function releaseChange({ now, next, batches }: Plan, store: Store): Promise<ReleaseChange> {
  const shown = now?.catalogue;
  const { added, gone } = differences(shown?.elections ?? [], next.elections, ({ election_id }) => election_id);
  const hashes = new Map(shown?.elections.map(({ election_id, hash }) => [election_id, hash]));
  const rehashed = next.elections.flatMap(({ election_id, name, hash: after }) => {
    const before = hashes.get(election_id);
    return before === undefined || before === after ? [] : [{ election_id, name, before, after }];
  });
  const texts = new Map(batches.flat().map(({ key, value }) => [key, value]));
  const pictures = differences(picturesNamedBy(shown), picturesNamedBy(next), (key) => key);
  return {
    added,
    corrected: await correctionsIn(rehashed, texts, store),
    gone,
    pictures: { new: new Set(pictures.added).size, dropped: new Set(pictures.gone).size },
    councils: differences(shown?.councils ?? [], next.councils, ({ slug }) => slug),
    parties: differences(shown?.parties ?? [], next.parties, ({ party_id }) => party_id),
  };
}
