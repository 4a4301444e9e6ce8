/** How follows begin, stop and end. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  call,
  channelOf,
  DAY,
  discord,
  FOLLOW,
  follows,
  MINUTE,
  OTHER,
  pass,
  publish,
  rowsOf,
  SECOND,
  sent,
  shown,
  time,
  useTwoChannels,
} from './two-channels.ts';

useTwoChannels();

describe('A channel where the bot may not post', () => {
  beforeEach(async () => {
    channelOf(FOLLOW).allows.post = false;
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
    channelOf(FOLLOW).allows.post = true;
    await pass(5 * MINUTE);
    expect(await call((shard) => shard.follow(FOLLOW))).toEqual({ reach: 'ok' });
    await pass(SECOND);
    expect(shown(FOLLOW)).toEqual([1, 2]);
  });
});

describe('Without any event', () => {
  it('a follow is paused, and then deleted, if the bot has left the server', async () => {
    channelOf(FOLLOW).allows.view = false;
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
    expect(await call((shard) => shard.follow(gone))).toEqual({ reach: 'no such channel' });
    expect(await follows()).toHaveLength(2);
  });
});

it('A follow that ends leaves nothing about its channel', async () => {
  await publish(1);
  await pass(SECOND);
  expect(await call((shard) => shard.unfollow(FOLLOW))).toBe(true);
  expect(rowsOf(FOLLOW)).toBe(0);
  expect(await call((shard) => shard.unfollow(FOLLOW))).toBe(false);
});

it('A new follow begins with the next event', async () => {
  await publish(1, 2);
  await pass(SECOND);
  const late = { ...FOLLOW, channel_id: '300000000000000003' };
  discord.addChannel(late.channel_id, late.guild_id);
  await call((shard) => shard.follow(late));
  await publish(3);
  await pass(SECOND);
  expect(shown(late)).toEqual([3]);
});

it('After thirty days, a paused follow is deleted, and after seven, the events of an election', async () => {
  channelOf(FOLLOW).allows.post = false;
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
