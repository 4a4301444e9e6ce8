import { env } from 'cloudflare:workers';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { commandInteraction, type Person } from '../../playground/interactions.ts';
import type { Env } from '../../src/env.ts';
import type { Follow, Reach } from '../../src/post/contract.ts';
import { ADA, offered, post, seed } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { derbySnapshot } from '../support/derby-count.ts';
import { testham } from '../support/elections.ts';
import { nightBindings } from '../support/night.ts';

const CHANNEL = '300000000000000007';
const SERVER = '200000000000000001';
const FOLLOW: Follow = { channel_id: CHANNEL, guild_id: SERVER, council: 'derby' };
const NEEDED = '84992';

interface Channel {
  type: number;
  app_permissions?: string;
}

/** Sends the command with a channel as Discord describes it. */
async function using(
  command: 'follow' | 'unfollow',
  changes: Partial<Env>,
  { council = 'Derby', channel = { type: 0, app_permissions: NEEDED } as Channel | null, person = ADA as Person } = {},
) {
  const sent = commandInteraction(command, [], person);
  const data = {
    id: '600000000000000001',
    type: 1,
    name: command,
    options: [
      { name: 'council', type: 3, value: council },
      { name: 'channel', type: 7, value: CHANNEL },
    ],
    ...(channel && { resolved: { channels: { [CHANNEL]: { id: CHANNEL, name: 'elections', ...channel } } } }),
  };
  const response = await post(JSON.stringify({ ...sent, data }), changes);
  const { data: message } = (await response.json()) as {
    data: { content: string; flags?: number; components: { components: { url?: string }[] }[] };
  };
  const links = message.components.flatMap((row) => row.components).flatMap(({ url }) => url ?? []);
  return { content: message.content, isPrivate: message.flags === 64, links };
}

/** An outbox that records what it is asked. */
function outbox(reach: Reach = 'ok') {
  const follow = vi.fn(async (_follow: Follow) => ({ reach }));
  const unfollow = vi.fn(async (_follow: Follow) => true);
  return { follow, unfollow };
}

beforeAll(() => seed());
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

describe('/follow', () => {
  it('saves the follow, and says what is stored', async () => {
    const follows = outbox();
    const reply = await using('follow', nightBindings({ open: [], follows }));
    expect(follows.follow.mock.calls).toEqual([[FOLLOW]]);
    expect(reply.isPrivate).toBe(true);
    expect(reply.content).toMatch(new RegExp(`^<#${CHANNEL}> follows Derby City Council:`));
    expect(reply.content).toContain('Stored until `/unfollow`');
    expect(reply.content).not.toMatch(/is open|has not said/);
  });

  it('says so if the count is open already', async () => {
    const reply = await using('follow', nightBindings({ count: derbySnapshot(1), follows: outbox() }));
    expect(reply.content).toContain('gets what is published from now on');
  });

  it.each([0, 5])('takes a channel of type %i', async (type) => {
    const follows = outbox();
    await using('follow', nightBindings({ follows }), { channel: { type, app_permissions: NEEDED } });
    expect(follows.follow).toHaveBeenCalledOnce();
  });

  it.each([
    [0, 'the permissions View Channel, Send Messages, Embed Links and Read Message History'],
    [84992 & ~1024, 'the permission View Channel'],
    [84992 & ~2048, 'the permission Send Messages'],
    [84992 & ~16384, 'the permission Embed Links'],
    [84992 & ~65536, 'the permission Read Message History'],
  ])('saves nothing and names what is missing if the bot’s permissions are %i', async (permissions, missing) => {
    const follows = outbox();
    const channel = { type: 0, app_permissions: String(permissions) };
    const reply = await using('follow', nightBindings({ follows }), { channel });
    expect(follows.follow).not.toHaveBeenCalled();
    expect(reply.content).toContain(`the bot lacks ${missing}.`);
    expect(reply.links).toHaveLength(1);
  });

  it('has the link that adds the bot if it is not in the server', async () => {
    const reply = await using('follow', nightBindings({ follows: outbox('not in server') }));
    expect(reply.content).toMatch(/^Nothing was saved/);
    expect(reply.links).toEqual([
      `https://discord.com/oauth2/authorize?client_id=100000000000000001&scope=bot+applications.commands&permissions=84992&guild_id=${SERVER}&disable_guild_select=true`,
    ]);
  });

  it.each<[Reach, RegExp]>([
    ['no such channel', /^Nothing was saved: Discord does not show that channel/],
    ['unknown', /Discord has not said whether the bot can post there/],
  ])('says so if the outbox answers "%s"', async (reach, words) => {
    expect((await using('follow', nightBindings({ follows: outbox(reach) }))).content).toMatch(words);
  });

  it('says in time that it may not have been saved if the outbox does not answer', async () => {
    const started = Date.now();
    const follow = () => new Promise<never>(() => {});
    const reply = await using('follow', nightBindings({ follows: { follow } }));
    expect(reply.content).toContain('may not have changed');
    expect(Date.now() - started).toBeLessThan(2500);
  });

  it('understands what it suggests', async () => {
    const [council = '', ...others] = await offered('follow', 'council', 'der');
    expect([council, ...others]).toEqual(['Derby City Council']);
    const follows = outbox();
    await using('follow', nightBindings({ follows }), { council });
    expect(follows.follow.mock.calls).toEqual([[FOLLOW]]);
  });
});

describe('/unfollow', () => {
  it.each([
    [true, 'no longer follows Derby City Council. What was stored about that is deleted.'],
    [false, 'did not follow Derby City Council. Nothing has changed.'],
  ])('ends the follow (there was one: %s)', async (was, words) => {
    const unfollow = vi.fn(async (_follow: Follow) => was);
    const reply = await using('unfollow', nightBindings({ follows: { unfollow } }));
    expect(unfollow.mock.calls).toEqual([[FOLLOW]]);
    expect(reply.content).toBe(`<#${CHANNEL}> ${words}`);
  });

  it('needs no permissions of the bot', async () => {
    const follows = outbox();
    await using('unfollow', nightBindings({ follows }), { channel: { type: 0, app_permissions: '0' } });
    expect(follows.unfollow).toHaveBeenCalledOnce();
  });
});

describe.each(['follow', 'unfollow'] as const)('/%s of a name that several councils have', (command) => {
  beforeAll(async () => {
    const { election, council } = testham();
    const namesake = { ...council, name: 'Testham County Council', slug: 'testham-county', gss: 'E10999999' };
    const elsewhere = { ...election, council: 'testham-county', election_id: 'local.testham-county.2007-05-03' };
    const ballots = elsewhere.ballots.map((ballot) => {
      return { ...ballot, ballot_paper_id: ballot.ballot_paper_id.replace('.testham.', '.testham-county.') };
    });
    await seed(env.RESULTS, {
      ...dataset,
      councils: [...dataset.councils, council, namesake],
      elections: [...dataset.elections, election, { ...elsewhere, ballots }],
    });
  });
  afterAll(() => seed());

  it('changes nothing at any of them, and names them', async () => {
    const follows = outbox();
    const reply = await using(command, nightBindings({ follows }), { council: 'Test' });
    expect(reply.content).toMatch(/Did you mean Testham .* or Testham /);
    expect([...follows.follow.mock.calls, ...follows.unfollow.mock.calls]).toEqual([]);
  });
});

describe.each(['follow', 'unfollow'] as const)('/%s changes nothing', (command) => {
  it.each<[string, Parameters<typeof using>[2], RegExp]>([
    [
      'for a member who may not manage the server',
      { person: { ...ADA, managesServer: false } },
      /may manage the server/,
    ],
    ['outside servers', { person: { ...ADA, place: 'bot DM' } }, /belong to a server/],
    ['in a voice channel', { channel: { type: 2, app_permissions: NEEDED } }, /^Choose a text channel/],
    ['in a thread', { channel: { type: 11, app_permissions: NEEDED } }, /^Choose a text channel/],
    ['if Discord does not describe the channel', { channel: null }, /^Choose a text channel/],
    ['if no council has the name', { council: 'Atlantis' }, /does not mean one council/],
  ])('%s', async (_, asked, words) => {
    const follows = outbox();
    const reply = await using(command, nightBindings({ follows }), asked);
    expect(reply.content).toMatch(words);
    expect(reply.isPrivate).toBe(true);
    expect([...follows.follow.mock.calls, ...follows.unfollow.mock.calls]).toEqual([]);
  });

  it('in a deployment without counts', async () => {
    expect((await using(command, {})).content).toBe('This deployment does not follow counts.');
  });
});
