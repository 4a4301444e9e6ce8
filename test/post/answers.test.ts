/** What the outbox does about each answer of Discord, in virtual time. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Channel } from '../../playground/discord/channel.ts';
import type { FaultKind } from '../../playground/discord/faults.ts';
import { DiscordStandIn } from '../../playground/discord/stand-in.ts';
import type { Follow } from '../../src/post/contract.ts';
import { digestAtOnce } from './digest.ts';
import { Machine, TOKEN } from './machine.ts';
import { COUNCIL, ELECTION, notice, SERVER, timeOf } from './notices.ts';
import { transcriptOf } from './transcript.ts';
import { VirtualTime } from './virtual-time.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const FOLLOW: Follow = { channel_id: '300000000000000001', guild_id: SERVER, council: COUNCIL };
const OTHER: Follow = { ...FOLLOW, channel_id: '300000000000000002' };

let time: VirtualTime;
let discord: DiscordStandIn;
let machine: Machine;

beforeAll(() => {
  digestAtOnce();
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterAll(() => {
  vi.restoreAllMocks();
});

beforeEach(async () => {
  time = new VirtualTime('2027-05-06T22:00:00Z');
  discord = new DiscordStandIn({ token: TOKEN, clock: time, latency: () => 50 });
  machine = new Machine(time, discord);
  for (const follow of [FOLLOW, OTHER]) {
    discord.addChannel(follow.channel_id, SERVER);
    await time.run(machine.call((shard) => shard.follow(follow)));
  }
});

const publish = (...seqs: number[]) =>
  time.run(
    machine.call((shard) =>
      shard.accept(
        ELECTION,
        COUNCIL,
        seqs.map((seq) => notice(seq)),
      ),
    ),
  );
const pass = (ms: number) => time.run(time.wait(ms));
const follows = () => time.run(machine.call((shard) => shard.followsIn(SERVER)));
const channel = ({ channel_id }: Follow): Channel => {
  const found = discord.channels.get(channel_id);
  if (!found) throw new Error(`There is no channel ${channel_id}.`);
  return found;
};
/** How often something was sent. Channels are asked for now and then, whatever happens. */
const sent = () => discord.requests.filter((request) => !request.startsWith('GET')).length;
const shown = (follow: Follow) => transcriptOf(channel(follow)).map(({ seq }) => seq);

describe('A channel gets an event once, and later than others, after', () => {
  const answers: [FaultKind, number][] = [
    ['limited', 30],
    ['shared limit', 30],
    ['write limit', 30],
    ['server error', 1],
    ['unavailable', 1],
    ['hang', 6],
    ['cut response', 1],
    ['lost response', 6],
  ];
  it.each(answers)('%s: it tries again after %i s with the same nonce', async (kind, seconds) => {
    discord.faults.push({ kind, method: 'POST', channel_id: FOLLOW.channel_id, retry_after: 30 });
    await publish(1);
    await pass(seconds * SECOND - 500);
    expect(shown(OTHER)).toEqual([1]);
    const before = sent();
    await pass(2 * SECOND);
    expect(sent() - before).toBe(1);
    expect(shown(FOLLOW)).toEqual([1]);
  });
});

describe('Nothing is sent to any channel', () => {
  it('until a global limit is over', async () => {
    discord.faults.push({ kind: 'global limit', method: 'POST', retry_after: 20 });
    await publish(1);
    await pass(3 * SECOND);
    await publish(2);
    const before = sent();
    await pass(14 * SECOND);
    expect(sent()).toBe(before);
    await pass(5 * SECOND);
    expect([shown(FOLLOW), shown(OTHER)]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('for ten minutes after a 429 without Discord’s headers, not after a restart either', async () => {
    discord.faults.push({ kind: 'banned', method: 'POST', channel_id: FOLLOW.channel_id });
    await publish(1);
    await pass(SECOND);
    machine.kill();
    const before = sent();
    await pass(9 * MINUTE);
    expect(sent()).toBe(before);
    await pass(2 * MINUTE);
    expect([shown(FOLLOW), shown(OTHER)]).toEqual([[1], [1]]);
  });

  it('after a 401, not after a restart either, and those who manage a server can see why', async () => {
    discord.faults.push({ kind: 'bad token', method: 'POST', channel_id: FOLLOW.channel_id });
    await publish(1);
    await pass(SECOND);
    machine.kill();
    const before = sent();
    await pass(60 * MINUTE);
    expect(sent()).toBe(before);
    const [first] = await follows();
    expect(first).toMatchObject({ state: 'paused', reason: expect.stringContaining('token') });
  });
});

describe('A channel where the bot may not post', () => {
  beforeEach(async () => {
    channel(FOLLOW).allows.post = false;
    await publish(1);
    await pass(SECOND);
  });

  it('is paused, with the reason, and is not tried again', async () => {
    const before = sent();
    await pass(60 * MINUTE);
    expect(sent()).toBe(before);
    const [first, second] = await follows();
    expect(first).toMatchObject({ state: 'paused', reason: expect.stringContaining('Send Messages') });
    expect(second).toMatchObject({ state: 'active', reason: null });
    expect(shown(OTHER)).toEqual([1]);
  });

  it('gets what it missed when it is followed again', async () => {
    await publish(2);
    channel(FOLLOW).allows.post = true;
    await pass(5 * MINUTE);
    expect(await time.run(machine.call((shard) => shard.follow(FOLLOW)))).toEqual({ reach: 'ok' });
    await pass(SECOND);
    expect(shown(FOLLOW)).toEqual([1, 2]);
  });
});

describe('Without any event', () => {
  it('a follow is paused, and then deleted, if the bot has left the server', async () => {
    channel(FOLLOW).allows.view = false;
    await pass(11 * MINUTE);
    const [first, second] = await follows();
    expect(first).toMatchObject({ state: 'paused', reason: expect.stringContaining('View Channel') });
    expect(second).toMatchObject({ state: 'active' });
    time.jump(31 * DAY);
    await pass(2 * MINUTE);
    expect(rowsOf(FOLLOW)).toBe(0);
  });

  it('a follow ends if its channel is gone', async () => {
    discord.channels.delete(FOLLOW.channel_id);
    await pass(11 * MINUTE);
    expect(await follows()).toMatchObject([{ state: 'ended' }, { state: 'active' }]);
  });
});

describe('A channel that was deleted', () => {
  it('is not followed any more, and what it got is no longer stored', async () => {
    await publish(1);
    await pass(SECOND);
    discord.channels.delete(FOLLOW.channel_id);
    await publish(2);
    await pass(SECOND);
    const before = sent();
    await pass(60 * MINUTE);
    expect(sent()).toBe(before);
    const [first] = await follows();
    expect(first).toMatchObject({ state: 'ended', reason: 'The channel no longer exists.' });
    expect(rowsOf(FOLLOW)).toBe(1);
  });

  it('cannot be followed', async () => {
    const gone = { ...FOLLOW, channel_id: '300000000000000009' };
    expect(await time.run(machine.call((shard) => shard.follow(gone)))).toEqual({ reach: 'no such channel' });
    expect(await follows()).toHaveLength(2);
  });
});

describe('A message over a minute old whose response was lost', () => {
  beforeEach(async () => {
    discord.faults.push({ kind: 'lost response', method: 'POST', channel_id: FOLLOW.channel_id });
    for (let attempt = 0; attempt < 8; attempt += 1)
      discord.faults.push({ kind: 'hang', method: 'POST', channel_id: FOLLOW.channel_id });
    await publish(1);
    await pass(MINUTE);
    discord.forgetNonces();
  });

  it('is found by reading back', async () => {
    await pass(5 * MINUTE);
    expect(shown(FOLLOW)).toEqual([1]);
  });

  it('is posted again if the bot may not read: a message twice is better than none', async () => {
    channel(FOLLOW).allows.read = false;
    await pass(10 * MINUTE);
    expect(shown(FOLLOW)).toEqual([1, 1]);
  });
});

it('A message that breaks a rule of Discord is left out, and the next is posted', async () => {
  const long = notice(1, { embed: { title: 'Event 1', description: 'x'.repeat(6000), timestamp: timeOf(1) } });
  await time.run(machine.call((shard) => shard.accept(ELECTION, COUNCIL, [long])));
  await pass(SECOND);
  await publish(1, 2);
  await pass(SECOND);
  expect(shown(FOLLOW)).toEqual([2]);
});

it('An edit of a message that a moderator deleted is not tried again', async () => {
  await publish(1);
  await pass(SECOND);
  for (const message of channel(FOLLOW).messages) message.deleted = true;
  const correction = notice(2, {
    supersedes: [1],
    edits: [{ seq: 1, embed: { title: 'Corrected', timestamp: timeOf(1) } }],
  });
  await time.run(machine.call((shard) => shard.accept(ELECTION, COUNCIL, [correction])));
  await pass(5 * SECOND);
  const before = sent();
  await pass(60 * MINUTE);
  expect(sent()).toBe(before);
  expect(transcriptOf(channel(OTHER)).map(({ title }) => title)).toEqual(['Corrected', 'Event 2']);
});

it('A follow that ends leaves nothing about its channel', async () => {
  await publish(1);
  await pass(SECOND);
  expect(await time.run(machine.call((shard) => shard.unfollow(FOLLOW)))).toBe(true);
  expect(rowsOf(FOLLOW)).toBe(0);
  expect(await time.run(machine.call((shard) => shard.unfollow(FOLLOW)))).toBe(false);
});

it('A new follow begins with the next event', async () => {
  await publish(1, 2);
  await pass(SECOND);
  const late = { ...FOLLOW, channel_id: '300000000000000003' };
  discord.addChannel(late.channel_id, SERVER);
  await time.run(machine.call((shard) => shard.follow(late)));
  await publish(3);
  await pass(SECOND);
  expect(shown(late)).toEqual([3]);
});

it('After thirty days, a paused follow is deleted, and after seven, the events of an election', async () => {
  channel(FOLLOW).allows.post = false;
  await publish(1);
  await pass(SECOND);
  time.jump(8 * DAY);
  await pass(2 * MINUTE);
  expect(rowsOf(OTHER)).toBe(1);
  expect((await publish(1)).next).toBe(2);
  time.jump(23 * DAY);
  await pass(2 * MINUTE);
  expect(rowsOf(FOLLOW)).toBe(0);
  expect(await follows()).toHaveLength(1);
});

/** Rows of any table about a channel. */
function rowsOf({ channel_id }: Follow): number {
  return ['follow', 'delivery'].reduce((sum, table) => {
    const count = machine.database.prepare(`SELECT COUNT(*) AS count FROM ${table} WHERE channel_id = ?`);
    return sum + Number(count.get(channel_id)?.count);
  }, 0);
}
