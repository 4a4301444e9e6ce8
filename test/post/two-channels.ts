/** Two channels that follow a council, on a machine in virtual time. */
import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import type { Channel } from '../../playground/discord/channel.ts';
import { DiscordStandIn } from '../../playground/discord/stand-in.ts';
import type { Follow, Notice } from '../../src/post/contract.ts';
import type { Shard } from '../../src/post/shard.ts';
import { digestAtOnce } from './digest.ts';
import { Machine, TOKEN } from './machine.ts';
import { COUNCIL, ELECTION, notice, SERVER } from './notices.ts';
import { transcriptOf } from './transcript.ts';
import { VirtualTime } from './virtual-time.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const DAY = 24 * 60 * MINUTE;
export const FOLLOW: Follow = { channel_id: '300000000000000001', guild_id: SERVER, council: COUNCIL };
export const OTHER: Follow = { ...FOLLOW, channel_id: '300000000000000002' };

// Of the current test.
export let time: VirtualTime;
export let discord: DiscordStandIn;
export let machine: Machine;

/** Gives each test of a file channels and a machine of its own. */
export function useTwoChannels(): void {
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
      await call((shard) => shard.follow(follow));
    }
  });
}

/** Calls a method of the outbox. */
export function call<Result>(method: (shard: Shard) => Promise<Result>): Promise<Result> {
  return time.run(machine.call(method));
}

export function accept(...notices: Notice[]): Promise<{ next: number }> {
  return call((shard) => shard.accept(ELECTION, COUNCIL, notices));
}

/** Hands over events with nothing special. */
export function publish(...seqs: number[]): Promise<{ next: number }> {
  return accept(...seqs.map((seq) => notice(seq)));
}

/** @param ms milliseconds */
export function pass(ms: number): Promise<void> {
  return time.run(time.wait(ms));
}

export function channelOf({ channel_id }: Follow): Channel {
  const channel = discord.channels.get(channel_id);
  if (!channel) throw new Error(`There is no channel ${channel_id}.`);
  return channel;
}

/** The events that a channel shows, in order. */
export function shown(follow: Follow): number[] {
  return transcriptOf(channelOf(follow)).map(({ seq }) => seq);
}

/** How often something was sent. Channels are asked for now and then, whatever happens. */
export function sent(): number {
  return discord.requests.filter((request) => !request.startsWith('GET')).length;
}

/** The follows of the server. */
export function follows() {
  return call((shard) => shard.followsIn(SERVER));
}

/** Rows of any table about a channel. */
export function rowsOf({ channel_id }: Follow): number {
  return ['follow', 'delivery'].reduce((sum, table) => {
    const count = machine.database.prepare(`SELECT COUNT(*) AS count FROM ${table} WHERE channel_id = ?`);
    return sum + Number(count.get(channel_id)?.count);
  }, 0);
}
