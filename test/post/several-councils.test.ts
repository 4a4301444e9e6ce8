/** A channel that follows two councils, and messages that edits have made longer. */
import { expect, it } from 'vitest';
import { notice, seqAt, timeOf } from './notices.ts';
import {
  accept,
  call,
  channelOf,
  discord,
  FOLLOW,
  OTHER,
  pass,
  publish,
  SECOND,
  shown,
  useTwoChannels,
} from './two-channels.ts';

useTwoChannels();

it('A channel that follows two councils gets both after a fault, without waiting for the cron', async () => {
  await call((shard) => shard.follow({ ...FOLLOW, council: 'elsewhere' }));
  discord.faults.push({ kind: 'server error', method: 'POST', channel_id: FOLLOW.channel_id });
  await publish(1);
  await call((shard) => shard.accept('local.elsewhere.2007-05-03', 'elsewhere', [notice(1)]));
  await pass(5 * SECOND);
  expect(shown(FOLLOW)).toEqual([1, 1]);
});

it('Declarations are posted even if disputes have made them too long for the message that was begun', async () => {
  discord.faults.push({ kind: 'server error', method: 'POST', channel_id: OTHER.channel_id });
  const long = (seq: number, length: number) => ({
    title: `Event ${seq}`,
    timestamp: timeOf(seq),
    description: 'x'.repeat(length),
  });
  await accept(notice(1, { embed: long(1, 2900) }), notice(2, { embed: long(2, 2900) }));
  await accept(notice(3, { edits: [1, 2].map((seq) => ({ seq, embed: long(seq, 3500) })) }));
  await pass(10 * SECOND);
  for (const follow of [FOLLOW, OTHER]) {
    const embeds = channelOf(follow).messages.flatMap((message) => message.embeds);
    expect(embeds.map(({ timestamp }) => seqAt(timestamp))).toEqual([1, 2, 3]);
  }
});
