import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KvStore } from '../../../scripts/deploy/cloudflare-store.ts';
import { openCountry } from '../../../scripts/publish/country.ts';
import { planRollback } from '../../../scripts/publish/plan-rollback.ts';
import { publicationPlans } from '../../../scripts/publish/publication-plans.ts';
import { publishedRelease } from '../../../scripts/publish/published-release.ts';
import type { Pair } from '../../../src/release/keys.ts';
import { peopleIn } from '../../../src/release/people.ts';
import type { Election } from '../../../src/results/schema.ts';
import { storedChunk } from '../../../src/store/people-chunk.ts';
import { manyCouncils } from '../../support/many-councils.ts';

const { elections: all, councils, parties } = manyCouncils();
/** More people than fit in one chunk. */
const elections = all.slice(0, 40);
const added = all[40] as Election;
const first = elections.at(-1) as Election;

let folder: string;
const values = new Map<string, Pair>();
const textOf = (key: string) => {
  const value = values.get(key)?.value;
  return typeof value === 'string' ? value : null;
};
const store: KvStore = {
  keys: async () => new Map([...values].map(([key, { metadata }]) => [key, metadata])),
  get: async (key) => textOf(key),
  texts: async (keys) => new Map(keys.map((key) => [key, textOf(key)])),
  async put(pairs) {
    for (const pair of pairs) values.set(pair.key, pair);
  },
};

/** Publishes these elections and no others. @returns how many keys were written */
async function publish(some: readonly Election[]): Promise<number> {
  await rm(path.join(folder, 'elections'), { recursive: true, force: true });
  for (const election of some) {
    const place = path.join(folder, 'elections', election.council);
    await mkdir(place, { recursive: true });
    await writeFile(path.join(place, `${election.election_id}.json`), JSON.stringify(election));
  }
  let writes = 0;
  const choice = { pictures: false, rewrite: false, filed: () => {}, drawn: () => {} };
  for await (const { batches } of publicationPlans(await openCountry(folder), store, choice)) {
    for (const batch of batches) await store.put(batch);
    writes += batches.flat().length;
  }
  return writes;
}

/** Everybody whom a search of the release can find, and the elections that are late. */
async function inKv() {
  const catalogue = (await publishedRelease(store))?.catalogue;
  if (!catalogue) throw new Error('KV has no catalogue that can be read.');
  const found = [...catalogue.people, ...catalogue.late].flatMap(({ hash }) =>
    storedChunk(JSON.parse(textOf(`people@${hash}`) ?? '')).named(() => true),
  );
  const people = new Set(found.map(({ item }) => `${item.person_name} ${item.election_id} ${item.post_label}`));
  return { people, late: catalogue.late.flatMap((chunk) => chunk.elections) };
}

function everybodyIn(some: readonly Election[]): Set<string> {
  const people = some.flatMap((election) => peopleIn(election, parties));
  return new Set(people.map((one) => `${one.person_name} ${one.election_id} ${one.post_label}`));
}

/** An election with another surname for the first candidate of its first ward. */
function renamed(election: Election): Election {
  const copy = structuredClone(election);
  const [person] = copy.ballots[0]?.candidates ?? [];
  if (person) person.person_name = `${person.person_name}son`;
  return copy;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
  await writeFile(path.join(folder, 'councils.json'), JSON.stringify({ councils }));
  await writeFile(path.join(folder, 'parties.json'), JSON.stringify({ parties }));
});
afterAll(() => rm(folder, { recursive: true }));

const others = elections.filter((one) => one !== first);

describe('The people of an election that is added', () => {
  it.each<[what: string, elections: readonly Election[], most: number, late: readonly Election[]]>([
    ['are in chunks with everybody else in a first publication', elections, 1000, []],
    ['take fewer than fifteen writes', [...elections, added], 14, [added]],
    ['take none if they are published again', [...elections, added], 0, [added]],
    ['stay late when a name of theirs is corrected', [...elections, renamed(added)], 5, [added]],
    ['stay late when a name of others is corrected', [...others, renamed(first), renamed(added)], 6, [added]],
    ['can no longer be found when their election is removed', [...others, renamed(first)], 5, []],
    ['are late again when it is added again', [...others, renamed(first), added], 14, [added]],
  ])('%s', async (_, some, most, late) => {
    expect(await publish(some)).toBeLessThanOrEqual(most);
    const found = await inKv();
    expect(found.people).toEqual(everybodyIn(some));
    expect(found.late).toEqual(late.map(({ election_id }) => election_id));
  });

  it('can no longer be found after a rollback, and are late again after another', async () => {
    const rollBack = async () => {
      for (const batch of (await planRollback(store)).batches) await store.put(batch);
      return (await inKv()).late;
    };
    expect(await rollBack()).toEqual([]);
    expect((await inKv()).people).toEqual(everybodyIn([...others, renamed(first)]));
    expect(await rollBack()).toEqual([added.election_id]);
  });
});
