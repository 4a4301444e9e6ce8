import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { electionFile } from '../../../scripts/import/election-file.ts';
import { type LocalStore, localStore } from '../../../scripts/publish/local-store.ts';
import { site } from '../../../src/pages/site.ts';
import { dayInWords } from '../../../src/render/text.ts';
import { grouped } from '../../../src/render/words.ts';
import type { Election } from '../../../src/results/schema.ts';
import { correctedDerby, DERBY_2003 } from '../../faults/releases.ts';
import { dataset } from '../../support/dataset.ts';
import { making, publishRelease } from '../publishing.ts';
import { tool } from '../tool.ts';

let folder: string;
let store: LocalStore;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
  store = await localStore(path.join(folder, 'kv'));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await store.close();
  await rm(folder, { recursive: true });
});

/** Gets a page from a Worker that has read nothing yet. */
async function visit(address: string): Promise<string> {
  const { namespace } = store;
  const cold = {
    get: namespace.get.bind(namespace),
    getWithMetadata: namespace.getWithMetadata.bind(namespace),
  } as KVNamespace;
  const env = { RESULTS: cold, HOME_ELECTION: 'local.derby.2003-05-01', DISCORD_PUBLIC_KEY: '0'.repeat(64) };
  const context = {
    waitUntil: () => undefined,
    passThroughOnException: () => undefined,
  } as unknown as ExecutionContext;
  const response = await site.fetch(new Request(`https://officer.example${address}`), env, context);
  return response.text();
}

const ID = 'local.derby.2019-05-02';

/** The election of 2019 with one more vote for the first candidate in Darley. */
function correctedElection(): Election {
  const election = dataset.elections.find(({ election_id }) => election_id === ID);
  if (!election) throw new Error(`the bundle has no ${ID}`);
  const copy = structuredClone(election);
  const [candidate] = copy.ballots.find(({ post_label }) => post_label === 'Darley')?.candidates ?? [];
  if (!candidate) throw new Error('nobody stood in Darley in 2019');
  candidate.votes_cast = (candidate.votes_cast ?? 0) + 1;
  return copy;
}

describe('A corrected figure', () => {
  it('goes from the record through the audit and a few writes to the page and the feed', async () => {
    await publishRelease(await making(dataset), store);
    const before = await visit(`/elections/${ID}/darley`);
    expect(before).not.toContain('Corrections');

    const election = correctedElection();
    const record = path.join(folder, `${ID}.json`);
    await writeFile(record, electionFile(election));
    const audited = await tool('data-check', record);
    expect([audited.code, audited.stdout]).toEqual([0, expect.stringContaining('1 election: 0 errors')]);

    const elections = dataset.elections.map((one) => (one.election_id === ID ? election : one));
    const { written, output } = await publishRelease(await making({ ...dataset, elections }), store);
    expect(output).toContain('1 vote differs: Darley (1)');
    expect(written.length).toBeLessThanOrEqual(5);

    const correction = `Corrected on ${dayInWords(new Date().toISOString().slice(0, 10))}: 1 vote in Darley.`;
    const after = await visit(`/elections/${ID}/darley`);
    const votes = election.ballots.find(({ post_label }) => post_label === 'Darley')?.candidates[0]?.votes_cast ?? 0;
    expect([before.includes(grouped(votes)), after.includes(grouped(votes))]).toEqual([false, true]);
    expect(after).toContain(correction);
    expect(await visit(`/elections/${ID}`)).toContain(correction);
    expect(await visit(`/elections/${ID}/abbey`)).not.toContain('Corrections');
    expect(await visit('/elections/local.derby.2003-05-01/darley')).not.toContain('Corrections');
    expect(await visit('/feed.xml')).toContain('Correction: 2019 Derby City Council election');
  });

  it('is refused by the audit if a total that the source prints no longer adds up', async () => {
    const record = path.join(folder, `${DERBY_2003}.json`);
    await writeFile(record, electionFile(correctedDerby()));
    const { code, stdout } = await tool('data-check', record);
    expect([code, stdout]).toEqual([1, expect.stringContaining('The source prints 18,234 votes')]);
  });
});
