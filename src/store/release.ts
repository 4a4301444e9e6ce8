import type { Council, Election, Party } from '../results/schema.ts';
import { CATALOGUE_VERSION, type Catalogue, type PictureEntry } from './catalogue.ts';
import { CATALOGUE, chartKey, electionKey, hashOf } from './keys.ts';

/** All recorded facts that one release holds. */
export interface Dataset {
  elections: readonly Election[];
  councils: readonly Council[];
  parties: readonly Party[];
}

/** A picture as it is published: its name within its election, and its bytes. */
export interface Picture extends PictureEntry {
  name: string;
  base64: string;
}

/** The pictures of each election, by election id; the bundled copy has none. */
export type Pictures = ReadonlyMap<string, readonly Picture[]>;

/** One KV pair, in the form `wrangler kv bulk put` reads; bytes are given in base64. */
export interface Pair {
  key: string;
  value: string;
  base64?: true;
}

const NO_PICTURES: Pictures = new Map();

/** The text under which an election is stored and hashed. */
export function documentText(election: Election): string {
  return JSON.stringify(election);
}

/** The catalogue of a dataset, newest election first. */
export async function catalogueOf(
  { elections, councils, parties }: Dataset,
  pictures: Pictures = NO_PICTURES,
): Promise<Catalogue> {
  const entries = await Promise.all(
    elections.map(async (election) => ({
      election_id: election.election_id,
      name: election.name,
      council: election.council,
      election_date: election.election_date,
      hash: await hashOf(documentText(election)),
      pictures: Object.fromEntries(
        (pictures.get(election.election_id) ?? []).map(({ name, hash, width, height }) => [
          name,
          { hash, width, height },
        ]),
      ),
    })),
  );
  const newest = entries.toSorted(
    (a, b) => compare(b.election_date, a.election_date) || compare(a.election_id, b.election_id),
  );
  return { version: CATALOGUE_VERSION, elections: newest, councils: [...councils], parties: [...parties] };
}

/** Every pair of a release. The catalogue is the last: written in this order, no reader sees half a release. */
export async function releasePairs(dataset: Dataset, pictures: Pictures = NO_PICTURES): Promise<Pair[]> {
  const catalogue = await catalogueOf(dataset, pictures);
  const documents = await Promise.all(
    dataset.elections.map(async (election): Promise<Pair> => {
      const value = documentText(election);
      return { key: electionKey(election.election_id, await hashOf(value)), value };
    }),
  );
  const charts = [...pictures.values()]
    .flat()
    .map(({ hash, base64 }): Pair => ({ key: chartKey(hash), value: base64, base64: true }));
  return [...charts, ...documents, { key: CATALOGUE, value: JSON.stringify(catalogue) }];
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
