import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { releaseId } from '../../src/release/catalogue.ts';
import { CATALOGUE, hashOf, volumeKey } from '../../src/release/keys.ts';
import { BUNDLED_DARLEY, corrected } from '../faults/releases.ts';
import { ADA, ask, askInFull, fieldOf, ORIGIN, seed, send } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { coldNamespace, emptyKv, namespace } from '../support/kv.ts';
import { brokenLimits } from '../support/limits.ts';
import { manyCouncils } from '../support/many-councils.ts';
import { releasePairs, volumeIn, write } from '../support/release.ts';

const BUNDLED = 'bundled copy';
/** A private channel belongs to no server, so no settings are read. */
const ANYONE = { ...ADA, place: 'private channel' } as const;

function askFrom(kv: KVNamespace, command: string, options: Record<string, string> = {}) {
  return ask(command, options, ANYONE, { RESULTS: kv });
}
function darley(kv: KVNamespace) {
  return askFrom(kv, 'ward', { name: 'Darley' });
}
/** A cold namespace without the documents of one kind. */
function without(kind: string) {
  return namespace(async (key, read) => (key.startsWith(kind) ? null : read()));
}

let logged: MockInstance;

beforeEach(() => {
  logged = vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('A release in KV', () => {
  beforeEach(emptyKv);

  it('costs a cold request one read if the bundle contains the document that the catalogue names', async () => {
    await seed();
    const kv = coldNamespace();
    const reply = await darley(kv);
    expect(reply.content).toBe(BUNDLED_DARLEY);
    expect(reply.text).not.toContain(BUNDLED);
    expect(kv.reads).toEqual([CATALOGUE]);
  });

  it('costs a warm request no read', async () => {
    await seed();
    const kv = coldNamespace();
    for (const _ of [1, 2, 3]) await darley(kv);
    expect(kv.reads).toHaveLength(1);
  });

  it('costs two reads if the election has changed since the build', async () => {
    await seed(env.RESULTS, corrected());
    const kv = coldNamespace();
    const reply = await darley(kv);
    expect(reply.content).toContain('majority 434');
    expect(reply.text).not.toContain(BUNDLED);
    expect(kv.reads).toHaveLength(2);
    await darley(kv);
    expect(kv.reads).toHaveLength(2);
  });

  it('is read within a minute of publishing, after a reply', async () => {
    await seed();
    const kv = coldNamespace();
    await darley(kv);
    await seed(env.RESULTS, corrected());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    expect((await darley(kv)).content).toBe(BUNDLED_DARLEY);
    expect((await darley(kv)).content).toContain('majority 434');
  });

  it('has its hash at /health', async () => {
    await seed();
    const kv = coldNamespace();
    const health = await (await send(new Request(`${ORIGIN}/health`), { RESULTS: kv })).json();
    const release = await releaseId(JSON.parse((await env.RESULTS.get(CATALOGUE)) ?? ''));
    expect(health).toEqual({ status: 'ok', release, source: 'kv', elections: 6 });
  });
});

describe('The bundled copy', () => {
  beforeEach(emptyKv);

  const HANGING_MS = 10_000;
  const never = () => new Promise<null>((resolve) => setTimeout(resolve, HANGING_MS, null));
  const faults: [string, KVNamespace][] = [
    ['is empty', coldNamespace()],
    ['throws', namespace(() => Promise.reject(new Error('KV GET failed: 503')))],
    ['hangs', namespace(never)],
    ['returns half a catalogue', namespace(async (_, read) => (await read())?.slice(0, 100) ?? '{"version":1,"elec')],
    [
      'returns a catalogue of another version',
      namespace(async () => '{"version":1,"elections":[],"councils":[],"parties":[]}'),
    ],
    ['returns something else', namespace(async () => '[]')],
  ];
  it.each(faults)('answers and says so if KV %s', async (_, kv) => {
    const started = Date.now();
    const reply = await darley(kv);
    expect(Date.now() - started).toBeLessThan(2000);
    expect(reply.content).toBe(BUNDLED_DARLEY);
    expect(reply.embed.footer?.text).toContain(BUNDLED);
  });

  it.each([
    ['is missing', () => null],
    ['does not match its hash', (text: string) => text.replace('1407', '1408')],
    ['is cut off', () => '{"election_id":'],
  ])('answers and says so if the document that the catalogue names %s', async (_, document) => {
    const pairs = await releasePairs(corrected());
    const [catalogue] = pairs.slice(-1);
    await write(catalogue ? [catalogue] : [], env.RESULTS);
    const kv = namespace(async (key, read) =>
      key === CATALOGUE ? read() : key.includes('@') ? document(volumeIn(pairs)) : null,
    );
    const reply = await darley(kv);
    expect(reply.content).toBe(BUNDLED_DARLEY);
    expect(reply.embed.footer?.text).toContain(BUNDLED);
  });

  it('stays in use for some seconds after a failed read, and then KV answers again', async () => {
    let down = true;
    const kv = namespace((_, read) => (down ? Promise.reject(new Error('down')) : read()));
    await darley(kv);
    await darley(kv);
    expect(kv.reads).toHaveLength(1);
    down = false;
    await seed();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6_000 });
    const reply = await darley(kv);
    expect(reply.text).not.toContain(BUNDLED);
    expect(kv.reads).toHaveLength(2);
  });

  it('is not used if KV fails after the catalogue was read', async () => {
    await seed(env.RESULTS, corrected());
    let down = false;
    const kv = namespace((_, read) => (down ? Promise.reject(new Error('down')) : read()));
    await darley(kv);
    down = true;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
    for (const _ of [1, 2])
      expect(await darley(kv)).toMatchObject({ content: expect.stringContaining('majority 434') });
  });

  it('is the source at /health if KV is empty', async () => {
    const health = await (await send(new Request(`${ORIGIN}/health`), { RESULTS: coldNamespace() })).json();
    expect(health).toMatchObject({ status: 'degraded', source: 'bundled copy', elections: 6 });
  });
});

describe('A fault in the code', () => {
  it('becomes an apology that only the asker sees, with the reference in the log', async () => {
    await seed();
    const reply = await ask('ward', { name: 'Darley' }, undefined, { HOME_ELECTION: 'local.atlantis.2003-05-01' });
    expect(reply).toMatchObject({ status: 200, ephemeral: true, answer: 'fault' });
    const [, reference] = /reference ([0-9a-f]{8})/i.exec(reply.content) ?? [];
    expect(logged.mock.calls.flat().join()).toContain(`"reference":"${reference}"`);
  });
});

it('The key of a document contains its hash', async () => {
  const hash = await hashOf(volumeIn(await releasePairs(dataset)));
  await seed();
  expect(await env.RESULTS.get(volumeKey('derby', hash))).not.toBeNull();
});

describe('A release of many councils', () => {
  beforeAll(async () => {
    await emptyKv();
    await write(await releasePairs(manyCouncils()), env.RESULTS);
  });

  it('costs a cold request two reads for a bundled election: the catalogue and one shelf', async () => {
    const kv = coldNamespace();
    const reply = await darley(kv);
    expect(reply.content).toBe(BUNDLED_DARLEY);
    expect(kv.reads).toEqual([CATALOGUE, expect.stringMatching(/^council\/derby@/)]);
    await askFrom(kv, 'ward', { name: 'Abbey' });
    expect(kv.reads).toHaveLength(2);
  });

  it('costs one more read, of the document, for any other election', async () => {
    const kv = coldNamespace();
    const reply = await askFrom(kv, 'council', { name: 'Lofield' });
    expect(reply.embed.title).toContain('Lofield Borough Council');
    expect(reply.text).not.toContain(BUNDLED);
    expect(kv.reads.map((key) => key.replace(/@.*/, ''))).toEqual([CATALOGUE, 'council/lofield', 'elections/lofield']);
  });

  it('is counted in /about, within Discord’s limits', async () => {
    const reply = await askInFull('about', {}, ADA, { RESULTS: coldNamespace() });
    expect(reply.content).toContain('86 elections on file');
    expect(fieldOf(reply, 'Elections of ')).toContain('80 elections of 80 other councils');
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('answers from the bundled copy, and says so, if the shelf of a bundled council is missing', async () => {
    const reply = await darley(without('council/derby'));
    expect(reply.content).toContain('Joan Travis (Liberal Democrats) elected, majority 433');
    expect(reply.embed.footer?.text).toContain(BUNDLED);
  });

  it('answers with an apology and a reference if the shelf of any other council is missing', async () => {
    const reply = await askFrom(without('council/lofield'), 'council', { name: 'Lofield' });
    expect(reply).toMatchObject({ status: 200, answer: 'fault', ephemeral: true });
    expect(reply.content).toMatch(/reference [0-9a-f]{8}/);
  });

  it('does not answer from the bundled copy if only another election cannot be read', async () => {
    const reply = await askFrom(without('elections/derby'), 'council', { name: 'Tefield' });
    expect(reply.text).not.toContain(BUNDLED);
  });
});
