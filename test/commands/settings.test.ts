import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { commandInteraction, type Person } from '../../playground/interactions.ts';
import { customId } from '../../src/discord/custom-id.ts';
import { settingsKey } from '../../src/release/keys.ts';
import { settingsView } from '../../src/render/views.ts';
import { ADA, ask, BEN, click, offered, post, seed } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { testham } from '../support/elections.ts';
import { brokenLimits } from '../support/limits.ts';

const SERVER = '200000000000000001';
const KEY = settingsKey(SERVER);
const IN_DM: Person = { ...ADA, place: 'bot DM' };
const YEAR_S = 365 * 24 * 60 * 60;

type Operation = 'get' | 'getWithMetadata' | 'put' | 'delete';

/** The real namespace under a new object. The isolate caches by object, so this one starts cold. */
function cold(changes: Partial<Record<Operation, (...args: never[]) => Promise<unknown>>> = {}) {
  const calls: string[] = [];
  const operation =
    (name: Operation) =>
    (...args: never[]) => {
      calls.push(`${name} ${args[0]}`);
      const replacement = changes[name];
      if (replacement) return replacement(...args);
      return (env.RESULTS[name] as (...real: never[]) => Promise<unknown>)(...args);
    };
  const kv = {
    get: operation('get'),
    getWithMetadata: operation('getWithMetadata'),
    put: operation('put'),
    delete: operation('delete'),
  } as unknown as KVNamespace;
  return { RESULTS: kv, calls };
}

/** A click by a member who may not manage the server. */
function clickOfOrdinaryMember(custom_id: string): string {
  const { member, ...rest } = commandInteraction('settings', [], BEN) as { member: object };
  const data = { custom_id, component_type: 2 };
  return JSON.stringify({ ...rest, type: 3, data, member: { ...member, permissions: '2147483648' } });
}

const stored = async () => JSON.parse((await env.RESULTS.get(KEY)) ?? 'null');

beforeAll(async () => {
  const { election, council } = testham();
  const withTestham = {
    ...dataset,
    elections: [...dataset.elections, election],
    councils: [...dataset.councils, council],
  };
  await seed(env.RESULTS, withTestham);
});
beforeEach(() => env.RESULTS.delete(KEY));
afterEach(() => vi.useRealTimers());

describe('/settings', () => {
  it('says only to the asker that nothing is stored until something is chosen', async () => {
    const kv = cold();
    const reply = await ask('settings', {}, ADA, kv);
    expect(reply).toMatchObject({ type: 4, ephemeral: true, answer: 'notice' });
    expect(reply.content).toContain('2003 Derby City Council election');
    expect(reply.content).toContain('Nothing is stored');
    expect(reply.buttons).toEqual({});
    expect(await stored()).toBeNull();
  });

  it('stores a home council, whose newest election is then the default for the server', async () => {
    const kv = cold();
    const reply = await ask('settings', { election: 'testham' }, ADA, kv);
    expect(reply).toMatchObject({ ephemeral: true, answer: 'notice' });
    expect(reply.content).toMatch(/^Saved\.\nHome: the 2007 Testham Borough Council election/);
    expect(brokenLimits(reply.json)).toEqual([]);
    expect(await stored()).toEqual({ home: 'testham', private: false, written: expect.any(Number) });
    expect((await ask('council', {}, BEN, kv)).embed.title).toBe('Testham Borough Council, 3 May 2007');
    expect((await ask('ward', { name: 'Mill Hill' }, BEN, cold())).content).toContain('Ann Archer');
    expect((await ask('council', {}, IN_DM, kv)).embed.title).toBe('Derby City Council, 1 May 2003');
  });

  it('stores one election by its id or its year', async () => {
    await ask('settings', { election: 'local.testham.2007-05-03' }, ADA, cold());
    expect(await stored()).toMatchObject({ home: 'local.testham.2007-05-03' });
    await ask('settings', { election: '2007' }, ADA, cold());
    expect(await stored()).toMatchObject({ home: 'local.testham.2007-05-03' });
  });

  it('makes replies private, but anybody can still ask for a public one', async () => {
    const kv = cold();
    await ask('settings', { private: true }, ADA, kv);
    const quiet = await ask('ward', { name: 'Darley' }, BEN, kv);
    expect(quiet).toMatchObject({ ephemeral: true });
    expect(quiet.buttons).toHaveProperty('Share');
    expect(await ask('ward', { name: 'Darley', private: false }, BEN, kv)).toMatchObject({ ephemeral: false });
    expect(await ask('ward', { name: 'Darley' }, IN_DM, kv)).toMatchObject({ ephemeral: false });
  });

  it('keeps the settings that are not named, and deletes all of them on Forget', async () => {
    const kv = cold();
    await ask('settings', { election: 'testham' }, ADA, kv);
    const reply = await ask('settings', { private: true }, ADA, kv);
    expect(await stored()).toMatchObject({ home: 'testham', private: true });
    const forgotten = await click(reply.buttons.Forget ?? '', ADA, undefined, kv);
    expect(forgotten).toMatchObject({ ephemeral: true, content: expect.stringMatching(/^Forgotten/) });
    expect(await stored()).toBeNull();
    expect((await ask('council', {}, BEN, kv)).embed.title).toContain('Derby City Council');
  });

  it('refuses members who cannot manage the server, and refuses their clicks on its button', async () => {
    const kv = cold();
    const { buttons } = await ask('settings', { private: true }, ADA, kv);
    const { member, ...rest } = commandInteraction('settings', [{ name: 'private', value: false }], BEN) as {
      member: object;
    };
    const ordinary = { ...member, permissions: '2147483648' };
    const reply = await post(JSON.stringify({ ...rest, member: ordinary }), kv);
    expect(await reply.text()).toContain('Only members who may manage the server');
    const data = { custom_id: buttons.Forget, component_type: 2 };
    const clicked = await post(JSON.stringify({ ...rest, type: 3, data, member: ordinary }), kv);
    expect(await clicked.text()).toContain('Only members who may manage the server');
    expect(await stored()).toMatchObject({ private: true });
  });

  it('says in a DM that settings belong to a server', async () => {
    expect((await ask('settings', { private: true }, IN_DM, cold())).content).toContain('belong to a server');
  });

  it.each(['2004', 'atlantis', 'local.derby.1999-05-06'])(
    'stores nothing for %j, which is not on file',
    async (election) => {
      expect(await ask('settings', { election }, ADA, cold())).toMatchObject({ answer: 'not found', ephemeral: true });
      expect(await stored()).toBeNull();
    },
  );

  it.each([
    { typed: '2099', button: '3 May 2007', home: 'local.testham.2007-05-03', tries: '2007-05-03' },
    { typed: 'Testhim Zzz', button: 'Testham Borough Council', home: 'testham', tries: 'Testham Borough Council' },
  ])('says that nothing was saved for $typed, with buttons that save', async ({ typed, button, home, tries }) => {
    const kv = cold();
    const other = home === 'testham' ? 'local.testham.2007-05-03' : 'testham';
    await ask('settings', { election: other, private: true }, ADA, kv);
    const reply = await ask('settings', { election: typed }, ADA, kv);
    expect(reply.content).toMatch(/^Not found: .*\nNothing was saved\.$/);
    expect(reply.content).toMatch(new RegExp(`Try </settings:\\d+> \`election:${tries}\`\\.`));
    expect(brokenLimits(reply.json)).toEqual([]);
    expect(await stored()).toMatchObject({ home: other });
    const custom_id = reply.buttons[button] ?? '';
    const refused = await post(clickOfOrdinaryMember(custom_id), kv);
    expect(await refused.text()).toContain('Only members who may manage the server');
    expect(await stored()).toMatchObject({ home: other });
    const saved = await click(custom_id, ADA, undefined, kv);
    expect(saved).toMatchObject({ answer: 'notice', ephemeral: true, content: expect.stringMatching(/^Saved\./) });
    expect(await stored()).toMatchObject({ home, private: true });
  });

  it('saves nothing when a button names a home that is no longer on file', async () => {
    const view = settingsView.encode({ action: 'save', home: 'E99999999.1999-05-06' });
    const id = customId({ action: 'choose', view, form: 'brief', asker: '1', private: false });
    const reply = await click(id, ADA, undefined, cold());
    expect(reply.content).toContain('This button or menu no longer works.');
    expect(await stored()).toBeNull();
  });

  it('suggests councils and elections', async () => {
    const names = await offered('settings', 'election', 'testham');
    expect(names).toContain('Testham Borough Council, its newest election');
    expect(names).toContain('2007 Testham Borough Council election, 3 May 2007');
  });
});

describe('A server’s settings', () => {
  it('need no read on a warm request, and are refreshed after the reply once a minute old', async () => {
    const kv = cold();
    await ask('ward', { name: 'Darley' }, ADA, kv);
    expect(kv.calls.toSorted()).toEqual([`get ${KEY}`, 'getWithMetadata catalogue']);
    await ask('ward', { name: 'Abbey' }, ADA, kv);
    expect(kv.calls).toHaveLength(2);
    await env.RESULTS.put(KEY, JSON.stringify({ home: null, private: true, written: Math.floor(Date.now() / 1000) }));
    vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] });
    expect(await ask('ward', { name: 'Darley' }, ADA, kv)).toMatchObject({ ephemeral: false });
    expect(await ask('ward', { name: 'Darley' }, ADA, kv)).toMatchObject({ ephemeral: true });
  });

  it('expire 11 to 12 months after their last use: stored for a year, and rewritten by use after 30 days', async () => {
    const kv = cold();
    const now = Math.floor(Date.now() / 1000);
    await ask('settings', { private: true }, ADA, kv);
    const [key] = (await env.RESULTS.list({ prefix: 'settings/' })).keys;
    expect(key?.expiration).toBeGreaterThan(now + YEAR_S - 60);
    const written = now - 29 * 24 * 60 * 60;
    await env.RESULTS.put(KEY, JSON.stringify({ home: null, private: true, written }));
    await ask('about', {}, BEN, cold());
    expect(await stored()).toMatchObject({ written });
    await env.RESULTS.put(KEY, JSON.stringify({ home: null, private: true, written: now - 31 * 24 * 60 * 60 }));
    await ask('about', {}, BEN, cold());
    expect(await stored()).toMatchObject({ private: true, written: expect.toSatisfy((at: number) => at >= now) });
  });

  it.each([
    ['fails', () => Promise.reject(new Error('down'))],
    ['finds corrupt data', () => Promise.resolve('{"home":7}')],
    ['is slow', () => new Promise(() => {})],
  ])('do not delay a reply if reading them %s', async (_, read) => {
    const kv = cold({
      get: (...[key]: string[]) => (key === KEY ? read() : env.RESULTS.get(key ?? '')) as Promise<unknown>,
    });
    const started = Date.now();
    const reply = await ask('ward', { name: 'Darley' }, ADA, kv);
    expect(reply).toMatchObject({ answer: 'result', ephemeral: false });
    expect(Date.now() - started).toBeLessThan(2000);
    expect(reply.text).not.toContain('bundled copy');
  });

  it.each(['put', 'delete'] as const)('say that they may not have changed if KV fails (%s)', async (operation) => {
    const { buttons } = await ask('settings', { private: true }, ADA, cold());
    const kv = cold({ [operation]: () => Promise.reject(new Error('429')) });
    const reply =
      operation === 'put'
        ? await ask('settings', { private: false }, ADA, kv)
        : await click(buttons.Forget ?? '', ADA, undefined, kv);
    expect(reply).toMatchObject({ ephemeral: true, content: expect.stringContaining('may not have changed') });
    expect(await stored()).toMatchObject({ private: true });
  });

  it('fall back to the default home election if their own is no longer on file', async () => {
    await env.RESULTS.put(
      KEY,
      JSON.stringify({ home: 'atlantis', private: false, written: Math.floor(Date.now() / 1000) }),
    );
    expect((await ask('council', {}, ADA, cold())).embed.title).toContain('Derby City Council');
  });
});
