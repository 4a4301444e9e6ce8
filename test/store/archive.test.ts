import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { releaseId } from '../../src/release/catalogue.ts';
import { CATALOGUE, electionKey, hashOf } from '../../src/release/keys.ts';
import { documentText } from '../../src/release/make-release.ts';
import type { Election } from '../../src/results/schema.ts';
import { ADA, ask, ORIGIN, seed, send } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { coldNamespace, namespace } from '../support/kv.ts';
import { releasePairs, write } from '../support/release.ts';

const JOAN_TRAVIS = 'Darley, 1 May 2003: Joan Travis (Liberal Democrats) elected, majority 433';
const BUNDLED = 'bundled copy';

/** The bundled release with one vote more for Joan Travis: a correction published after the build. */
function corrected(): { elections: Election[]; councils: typeof dataset.councils; parties: typeof dataset.parties } {
  const text = JSON.stringify(dataset.elections[0]).replace('"votes_cast":1406', '"votes_cast":1407');
  return { ...dataset, elections: [JSON.parse(text) as Election] };
}
function darley(kv: KVNamespace) {
  // Not in a server, whose settings would be read as well.
  return ask('ward', { name: 'Darley' }, { ...ADA, place: 'private channel' }, { RESULTS: kv });
}

let logged: MockInstance;

beforeEach(async () => {
  for (const { name } of (await env.RESULTS.list()).keys) await env.RESULTS.delete(name);
  logged = vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('A release in KV', () => {
  it('costs a cold request one read where the bundle holds the document the catalogue names', async () => {
    await seed();
    const kv = coldNamespace();
    const reply = await darley(kv);
    expect(reply.content).toBe(JOAN_TRAVIS);
    expect(reply.text).not.toContain(BUNDLED);
    expect(kv.reads).toEqual([CATALOGUE]);
  });

  it('costs a warm request no read', async () => {
    await seed();
    const kv = coldNamespace();
    for (const _ of [1, 2, 3]) await darley(kv);
    expect(kv.reads).toHaveLength(1);
  });

  it('answers with an election changed since the build, at two reads', async () => {
    await seed(env.RESULTS, corrected());
    const kv = coldNamespace();
    const reply = await darley(kv);
    expect(reply.content).toContain('majority 434');
    expect(reply.text).not.toContain(BUNDLED);
    expect(kv.reads).toHaveLength(2);
    await darley(kv);
    expect(kv.reads).toHaveLength(2);
  });

  it('is taken up within a minute of publishing, behind a reply', async () => {
    await seed();
    const kv = coldNamespace();
    await darley(kv);
    await seed(env.RESULTS, corrected());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    expect((await darley(kv)).content).toBe(JOAN_TRAVIS);
    expect((await darley(kv)).content).toContain('majority 434');
  });

  it('names its hash at /health', async () => {
    await seed();
    const kv = coldNamespace();
    const health = await (await send(new Request(`${ORIGIN}/health`), { RESULTS: kv })).json();
    const release = await releaseId(JSON.parse((await env.RESULTS.get(CATALOGUE)) ?? ''));
    expect(health).toEqual({ status: 'ok', release, source: 'kv', elections: 6 });
  });
});

describe('Where KV cannot serve, the bundled copy answers and says so', () => {
  const HANGING = 10_000;
  const never = () => new Promise<null>((resolve) => setTimeout(resolve, HANGING, null));
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
  it.each(faults)('when KV %s', async (_, kv) => {
    const started = Date.now();
    const reply = await darley(kv);
    expect(Date.now() - started).toBeLessThan(2000);
    expect(reply.content).toBe(JOAN_TRAVIS);
    expect(reply.embed.footer?.text).toContain(BUNDLED);
  });

  it.each([
    ['is missing', () => null],
    ['does not match its hash', () => documentText(corrected().elections[0] as Election)],
    ['is half a document', () => '{"election_id":'],
  ])('when the document the catalogue names %s', async (_, document) => {
    const [catalogue] = (await releasePairs(corrected())).toReversed();
    await write(catalogue ? [catalogue] : [], env.RESULTS);
    const kv = namespace(async (key, read) =>
      key === CATALOGUE ? read() : key.includes('@') ? tampered(document()) : null,
    );
    const reply = await darley(kv);
    expect(reply.content).toBe(JOAN_TRAVIS);
    expect(reply.embed.footer?.text).toContain(BUNDLED);
  });

  it('does not try a failed read again for some seconds, and recovers by itself', async () => {
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

  it('goes on with a catalogue it has read when KV fails later, and does not call it a bundled copy', async () => {
    await seed(env.RESULTS, corrected());
    let down = false;
    const kv = namespace((_, read) => (down ? Promise.reject(new Error('down')) : read()));
    await darley(kv);
    down = true;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
    for (const _ of [1, 2])
      expect(await darley(kv)).toMatchObject({ content: expect.stringContaining('majority 434') });
  });

  it('says so at /health', async () => {
    const health = await (await send(new Request(`${ORIGIN}/health`), { RESULTS: coldNamespace() })).json();
    expect(health).toMatchObject({ status: 'ok', source: 'bundled copy', elections: 6 });
  });
});

describe('A fault of ours', () => {
  it('is an apology to the asker alone, with the reference that the log has', async () => {
    await seed();
    const reply = await ask('ward', { name: 'Darley' }, undefined, { HOME_ELECTION: 'local.atlantis.2003-05-01' });
    expect(reply).toMatchObject({ status: 200, ephemeral: true, answer: 'fault' });
    const [, reference] = /reference ([0-9a-f]{8})/.exec(reply.content) ?? [];
    expect(logged.mock.calls.flat().join()).toContain(`"reference":"${reference}"`);
  });
});

function tampered(text: string | null): string | null {
  return text === null ? null : text.replace('1407', '1408');
}

it('keys of a document carry its hash', async () => {
  const hash = await hashOf(documentText(dataset.elections[0] as Election));
  await seed();
  expect(await env.RESULTS.get(electionKey('local.derby.2003-05-01', hash))).not.toBeNull();
});
