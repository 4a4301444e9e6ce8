/** What the outbox does about each answer of Discord, and about none. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { FaultKind } from '../../playground/discord/faults.ts';
import { COUNCIL, ELECTION, notice, timeOf } from './notices.ts';
import { transcriptOf } from './transcript.ts';
import {
  accept,
  channelOf,
  discord,
  FOLLOW,
  follows,
  MINUTE,
  machine,
  OTHER,
  pass,
  publish,
  SECOND,
  sent,
  shown,
  time,
  useTwoChannels,
} from './two-channels.ts';

useTwoChannels();

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
    channelOf(FOLLOW).allows.read = false;
    await pass(10 * MINUTE);
    expect(shown(FOLLOW)).toEqual([1, 1]);
  });
});

it('A message that breaks a rule of Discord is left out, and the next is posted', async () => {
  const long = notice(1, { embed: { title: 'Event 1', description: 'x'.repeat(6000), timestamp: timeOf(1) } });
  await accept(long);
  await pass(SECOND);
  await publish(1, 2);
  await pass(SECOND);
  expect(shown(FOLLOW)).toEqual([2]);
});

it('An edit of a message that a moderator deleted is not tried again', async () => {
  await publish(1);
  await pass(SECOND);
  for (const message of channelOf(FOLLOW).messages) message.deleted = true;
  const correction = notice(2, {
    supersedes: [1],
    edits: [{ seq: 1, embed: { title: 'Corrected', timestamp: timeOf(1) } }],
  });
  await accept(correction);
  await pass(5 * SECOND);
  const before = sent();
  await pass(60 * MINUTE);
  expect(sent()).toBe(before);
  expect(transcriptOf(channelOf(OTHER)).map(({ title }) => title)).toEqual(['Corrected', 'Event 2']);
});

it('Events that come faster than a channel takes messages share some, without a 429', async () => {
  const events = Array.from({ length: 30 }, (_, index) => index + 1);
  for (const seq of events) {
    await publish(seq);
    await pass(400);
  }
  await pass(5 * SECOND);
  expect(shown(FOLLOW)).toEqual(events);
  expect(channelOf(FOLLOW).messages.length).toBeLessThan(events.length);
  expect(discord.avoidable).toBe(0);
});

it('An event is posted within a minute or two if the alarm is lost', async () => {
  const lost = machine.call((shard) => shard.accept(ELECTION, COUNCIL, [notice(1)]));
  machine.loseAlarm();
  await time.run(lost);
  await pass(2 * MINUTE + SECOND);
  expect(shown(FOLLOW)).toEqual([1]);
});
