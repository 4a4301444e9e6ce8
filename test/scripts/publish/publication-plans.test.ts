import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notesOf } from '../../../audit/notes.ts';
import type { KvStore } from '../../../scripts/deploy/cloudflare-store.ts';
import { openCountry } from '../../../scripts/publish/country.ts';
import { type PublicationChoice, publicationPlans } from '../../../scripts/publish/publication-plans.ts';
import { keysNamedBy, publishedRelease } from '../../../scripts/publish/published-release.ts';
import { contentsOf } from '../../../src/release/catalogue.ts';
import { CATALOGUE } from '../../../src/release/keys.ts';
import { makeRelease } from '../../../src/release/make-release.ts';
import type { Council, Election } from '../../../src/results/schema.ts';
import { dataset } from '../../support/dataset.ts';
import { testham } from '../../support/elections.ts';
import { stoppedAfter, WritingStopped } from '../publishing.ts';

const TOWNS = ['ashby', 'bexley-magna', 'corby-parva', 'denby'];

/** A council with one election, whose first candidate has so many votes. */
function town(slug: string, votes = 600): { council: Council; election: Election } {
  const { council, election } = testham(({ millHill }) => {
    Object.assign(millHill.candidates[0] ?? {}, { votes_cast: votes });
  });
  const renamed = JSON.parse(JSON.stringify({ council, election }).replaceAll('testham', slug));
  renamed.council.gss = `E0790000${TOWNS.indexOf(slug)}`;
  renamed.election.declared = null;
  return renamed;
}

let folder: string;
let values: Map<string, string | Uint8Array>;
let metadata: Map<string, object | undefined>;
/** Every key written, in order. */
let written: string[];

const textOf = (key: string) => {
  const value = values.get(key);
  return typeof value === 'string' ? value : null;
};
const store: KvStore = {
  keys: async () => new Map([...values.keys()].map((key) => [key, metadata.get(key)])),
  get: async (key) => textOf(key),
  texts: async (keys) => new Map(keys.map((key) => [key, textOf(key)])),
  async put(pairs) {
    for (const pair of pairs) {
      values.set(pair.key, pair.value);
      metadata.set(pair.key, pair.metadata);
      written.push(pair.key);
    }
  },
};

/** Writes the record of a town to the folder. */
async function record(slug: string, votes?: number): Promise<void> {
  const { election } = town(slug, votes);
  await mkdir(path.join(folder, 'elections', slug), { recursive: true });
  await writeFile(path.join(folder, 'elections', slug, `${election.election_id}.json`), JSON.stringify(election));
}

const CHOICE: PublicationChoice = { pictures: true, rewrite: false, filed: () => {}, drawn: () => {}, together: 1 };

/** Publishes the folder. @returns the number of plans that wrote anything */
async function publish(
  { only = null, to = store, ...choice }: Partial<PublicationChoice> & { only?: string[] | null; to?: KvStore } = {},
  check: () => Promise<void> = async () => {},
): Promise<number> {
  let plans = 0;
  for await (const { batches } of publicationPlans(await openCountry(folder, only), to, { ...CHOICE, ...choice })) {
    for (const batch of batches) await to.put(batch);
    if (batches.length > 0) plans++;
    await check();
  }
  return plans;
}

async function inKv() {
  const release = await publishedRelease(store);
  if (!release?.catalogue) throw new Error('KV has no catalogue that can be read.');
  return { catalogue: release.catalogue, shelves: release.shelves };
}

/** Checks that KV has everything that its catalogue names. @returns the councils that have pictures */
async function whole(): Promise<string[]> {
  const { catalogue, shelves } = await inKv();
  expect(keysNamedBy(catalogue, shelves).filter((key) => !values.has(key))).toEqual([]);
  const drawn = [...shelves.values()].filter(({ elections }) => Object.keys(elections[0]?.pictures ?? {}).length > 0);
  return drawn.map(({ council }) => council.slug).toSorted();
}

const repeats = () => written.filter((key, index) => key !== CATALOGUE && written.indexOf(key) !== index);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
  const councils = TOWNS.map((slug) => town(slug).council);
  await writeFile(path.join(folder, 'councils.json'), JSON.stringify({ councils }));
  await writeFile(path.join(folder, 'parties.json'), JSON.stringify({ parties: dataset.parties }));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  [values, metadata, written] = [new Map(), new Map(), []];
  await rm(path.join(folder, 'elections'), { recursive: true, force: true });
  for (const slug of TOWNS.slice(0, 3)) await record(slug);
});

describe('Publishing council by council', () => {
  it('makes the same release as all councils at once', async () => {
    expect(await publish({ pictures: false })).toBe(1);
    const towns = TOWNS.slice(0, 3).map((slug) => town(slug));
    const made = await makeRelease(
      {
        councils: towns.map(({ council }) => council),
        elections: towns.map(({ election }) => election),
        parties: dataset.parties,
      },
      { notesOf },
    );
    expect(contentsOf((await inKv()).catalogue)).toEqual(made.contents);
    for (const { key, value } of made.pairs) expect(values.get(key)).toEqual(value);
  });

  it('writes facts first and then pictures, a whole release each time, and no key twice', async () => {
    const drawn: string[][] = [];
    const plans = await publish({}, async () => void drawn.push(await whole()));
    expect(drawn).toEqual([[], ['ashby'], ['ashby', 'bexley-magna'], ['ashby', 'bexley-magna', 'corby-parva']]);
    expect(plans).toBe(4);
    expect(repeats()).toEqual([]);
    expect(await publish()).toBe(0);
  }, 60_000);

  it('writes facts and pictures together if few councils have changed', async () => {
    await publish({ together: 3 });
    expect(await whole()).toEqual(TOWNS.slice(0, 3));
    written = [];
    await record('bexley-magna', 601);
    expect(await publish({ together: 3 })).toBe(1);
    expect(written.at(-1)).toBe(CATALOGUE);
    const kinds = ['album', 'catalogue', 'council/bexley-magna', 'elections/bexley-magna'];
    expect(written.map((key) => key.replace(/@.*/, '')).toSorted()).toEqual(kinds);
    expect((await inKv()).catalogue.changes[0]).toMatchObject({ change: 'changed', wards: ['Mill Hill'], votes: 1 });
  }, 60_000);

  it('continues where it stopped, wherever that was', async () => {
    await publish();
    const total = written.length;
    for (let stop = 0; stop < total; stop++) {
      [values, metadata, written] = [new Map(), new Map(), []];
      await expect(publish({ to: stoppedAfter(stop, store) })).rejects.toThrow(WritingStopped);
      if (values.has(CATALOGUE)) await whole();
      await publish();
      expect(await whole()).toEqual(TOWNS.slice(0, 3));
      expect(repeats()).toEqual([]);
    }
  }, 120_000);

  it('publishes an added council in few writes, and leaves the shelves of the others as they are', async () => {
    await publish();
    const before = await inKv();
    written = [];
    await record('denby');
    await publish();
    expect(written.length).toBeLessThan(15);
    const { catalogue } = await inKv();
    expect(catalogue.councils.map(({ slug }) => slug)).toEqual(TOWNS);
    expect(catalogue.councils.slice(0, 3)).toEqual(before.catalogue.councils);
    expect(catalogue.previous).toEqual(contentsOf(before.catalogue));
  }, 60_000);

  it('leaves pictures of facts that have changed out until they are drawn, and no others', async () => {
    await publish();
    await record('ashby', 601);
    await publish({ pictures: false });
    expect(await whole()).toEqual(['bexley-magna', 'corby-parva']);
  }, 60_000);
});

describe('Publishing some councils', () => {
  it('leaves all others as they are published, also in the indexes of people and wards', async () => {
    await publish({ pictures: false });
    const before = await inKv();
    await record('ashby', 601);
    await record('bexley-magna', 602);
    await record('denby');
    await publish({ pictures: false, only: ['denby', 'ashby'] });
    const { catalogue } = await inKv();
    const shelfOf = (slug: string, all = catalogue.councils) => all.find((one) => one.slug === slug)?.hash;
    expect(catalogue.councils.map(({ slug }) => slug)).toEqual(TOWNS);
    expect(shelfOf('bexley-magna')).toBe(shelfOf('bexley-magna', before.catalogue.councils));
    expect(shelfOf('ashby')).not.toBe(shelfOf('ashby', before.catalogue.councils));
    const towns = [town('ashby', 601), town('bexley-magna'), town('corby-parva'), town('denby')];
    const made = await makeRelease(
      {
        councils: towns.map(({ council }) => council),
        elections: towns.map(({ election }) => election),
        parties: dataset.parties,
      },
      { notesOf },
    );
    expect(contentsOf(catalogue)).toEqual(made.contents);
  });

  it('names a council without records, and the nearest name', async () => {
    await expect(openCountry(folder, ['ashbie'])).rejects.toThrow(
      /no records of a council "ashbie".*nearest name is ashby/,
    );
  });

  it('lists the errors of all councils, and writes nothing', async () => {
    for (const slug of ['ashby', 'corby-parva']) {
      const file = path.join(folder, 'elections', slug, `local.${slug}.2007-05-03.json`);
      const { election } = town(slug);
      for (const candidate of election.ballots[0]?.candidates ?? []) candidate.elected = true;
      await writeFile(file, JSON.stringify(election));
    }
    await expect(publish()).rejects.toThrow(/2 errors in the records(?:.|\n)*local\.ashby(?:.|\n)*local\.corby-parva/);
    expect(written).toEqual([]);
  });
});
