import { describe, expect, it } from 'vitest';
import type { KvStore } from '../../../scripts/deploy/cloudflare-store.ts';
import type { CheckContext } from '../../../scripts/doctor/doctor-check.ts';
import { releaseStored } from '../../../scripts/doctor/release-stored.ts';
import { publishedRelease } from '../../../scripts/publish/published-release.ts';
import { CATALOGUE, hashOf, surnamesKey } from '../../../src/release/keys.ts';
import { firstPairs, makeRelease } from '../../../src/release/make-release.ts';
import { dataset } from '../../support/dataset.ts';

const release = await makeRelease(dataset, { notesOf: () => [] });
const SURNAMES = JSON.stringify('abbott alonzo');
const surnames = await hashOf(SURNAMES);
/** A release as of a country, whose surnames are a document of their own. */
const PAIRS = await firstPairs({
  ...release,
  contents: { ...release.contents, surnames },
  pairs: [...release.pairs, { key: surnamesKey(surnames), value: SURNAMES }],
});
const KEYS = PAIRS.map(({ key }) => key).filter((key) => key !== CATALOGUE);
const PUBLISH = 'npm run publish -- --local';

/** Checks a KV that has the release, except that one value is changed, or missing if null. */
async function check(changed: string, change: (text: string) => string | null) {
  const values = new Map<string, string>();
  for (const { key, value } of PAIRS) {
    const text = key === changed ? change(String(value)) : String(value);
    if (text !== null) values.set(key, text);
  }
  const store: KvStore = {
    keys: async () => values,
    get: async (key) => values.get(key) ?? null,
    texts: async (keys) => new Map(keys.map((key) => [key, values.get(key) ?? null])),
    put: async () => undefined,
  };
  const kv = { store: async () => store, publish: PUBLISH };
  return releaseStored.run({ kv, published: () => publishedRelease(store) } as Partial<CheckContext> as CheckContext);
}

describe('The check of the release in KV', () => {
  it('has a document of each kind to check', () => {
    const kinds = new Set(KEYS.map((key) => key.split(/[/@]/)[0]));
    expect([...kinds].toSorted()).toEqual(['council', 'elections', 'people', 'surnames']);
  });

  it('passes if each value matches its hash', async () => {
    expect(await check('', String)).toMatchObject({ ok: expect.stringContaining('elections') });
  });

  it.each(KEYS)('names %s if half of it is lost, and says how to write it again', async (key) => {
    expect(await check(key, (text) => text.slice(0, text.length / 2))).toEqual({
      problem: `damaged in KV: ${key}`,
      fix: `${PUBLISH} --rewrite`,
    });
  });

  it.each(KEYS)('names %s if it is missing, and says to publish', async (key) => {
    expect(await check(key, () => null)).toEqual({
      problem: `missing from KV: ${key}`,
      fix: PUBLISH,
    });
  });

  it('is skipped if no KV can be read, and says how to check KV on this machine', async () => {
    expect(await releaseStored.run({ kv: null } as CheckContext)).toEqual({
      skipped: expect.stringContaining('--local'),
    });
  });

  it('says to publish if the catalogue cannot be read or is missing', async () => {
    expect(await check(CATALOGUE, () => '{')).toEqual({
      problem: 'this version cannot read the catalogue in KV',
      fix: PUBLISH,
    });
    expect(await check(CATALOGUE, () => null)).toEqual({ problem: 'KV has no catalogue', fix: PUBLISH });
  });
});
