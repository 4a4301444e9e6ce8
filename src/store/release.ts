import type { Council, Election, Party } from '../results/schema.ts';
import { CATALOGUE_VERSION, type Catalogue } from './catalogue.ts';
import { CATALOGUE, electionKey, hashOf } from './keys.ts';

/** All recorded facts that one release holds. */
export interface Dataset {
  elections: readonly Election[];
  councils: readonly Council[];
  parties: readonly Party[];
}

/** One KV pair, in the form `wrangler kv bulk put` reads. */
export interface Pair {
  key: string;
  value: string;
}

/** The text under which an election is stored and hashed. */
export function documentText(election: Election): string {
  return JSON.stringify(election);
}

/** The catalogue of a dataset, newest election first. */
export async function catalogueOf({ elections, councils, parties }: Dataset): Promise<Catalogue> {
  const entries = await Promise.all(
    elections.map(async (election) => ({
      election_id: election.election_id,
      name: election.name,
      council: election.council,
      election_date: election.election_date,
      hash: await hashOf(documentText(election)),
    })),
  );
  const newest = entries.toSorted((a, b) => (a.election_date < b.election_date ? 1 : -1));
  return { version: CATALOGUE_VERSION, elections: newest, councils: [...councils], parties: [...parties] };
}

/** Every pair of a release. The catalogue is the last: written in this order, no reader sees half a release. */
export async function releasePairs(dataset: Dataset): Promise<Pair[]> {
  const catalogue = await catalogueOf(dataset);
  const documents = await Promise.all(
    dataset.elections.map(async (election) => {
      const value = documentText(election);
      return { key: electionKey(election.election_id, await hashOf(value)), value };
    }),
  );
  return [...documents, { key: CATALOGUE, value: JSON.stringify(catalogue) }];
}
