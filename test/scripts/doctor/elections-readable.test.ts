import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataPublished } from '../../../scripts/doctor/data-published.ts';
import type { CheckContext } from '../../../scripts/doctor/doctor-check.ts';
import { electionsReadable } from '../../../scripts/doctor/elections-readable.ts';
import { releaseId } from '../../../src/release/catalogue.ts';
import { catalogueOf, makeRelease } from '../../../src/release/make-release.ts';
import { dataset } from '../../support/dataset.ts';

const SERVED = '0'.repeat(32);
const release = await makeRelease(dataset, { notesOf: () => [] });
const catalogue = catalogueOf(release, null);
const id = await releaseId(catalogue);
const KV = { store: () => Promise.reject(new Error('not read')), publish: 'npm run publish -- --local' };

describe('The check of elections through the Worker', () => {
  const server = createServer((_, response) => response.end(JSON.stringify({ release: SERVED })));
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => void server.close());

  const check = (given: Partial<CheckContext>) => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return electionsReadable.run({ origin, kv: null, ...given } as CheckContext);
  };
  const published = async () => ({ catalogue, shelves: release.shelves });

  it('compares the release with that of this checkout, and says so, if no KV can be read', async () => {
    expect(await check({ published })).toEqual({
      problem: `it serves release ${SERVED}, but the files of this checkout make ${id}`,
      fix: expect.stringMatching(/restart npm start; .* add --local$/),
    });
  });

  it('compares it with the release in KV if that can be read', async () => {
    expect(await check({ published, kv: KV })).toMatchObject({
      problem: `it serves release ${SERVED}, but KV has ${id}`,
    });
  });

  it.each([
    ['KV has no release', null],
    ['this version cannot read the catalogue in KV', { catalogue: null, shelves: new Map() }],
  ])('is skipped, as is that of data/, because %s', async (skipped, found) => {
    const context = { published: async () => found, kv: KV };
    expect(await check(context)).toEqual({ skipped });
    expect(await dataPublished.run(context as Partial<CheckContext> as CheckContext)).toEqual({ skipped });
  });
});
