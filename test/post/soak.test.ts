import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { SeededRandom } from '../../bench/seeded-random.ts';
import { DiscordStandIn } from '../../playground/discord/stand-in.ts';
import { digestAtOnce } from './digest.ts';
import { Machine, TOKEN } from './machine.ts';
import { COUNCIL, ELECTION, notice, SERVER, seqAt } from './notices.ts';
import { VirtualTime } from './virtual-time.ts';

/** `npm run test:night` sets both: 2,000 channels that follow a council of 60 wards. */
const CHANNELS = Number(process.env.SOAK_CHANNELS ?? 100);
const WARDS = Number(process.env.SOAK_WARDS ?? 10);
const FIRST_CHANNEL = 300000000000000001n;
/** All wards are declared within this time: six hours for 60, and at random, so that some come at once. */
const MINUTES_PER_WARD = 6;
const MINUTE = 60_000;

beforeAll(() => {
  digestAtOnce();
});
afterAll(() => {
  vi.restoreAllMocks();
});

it(`${CHANNELS} channels get ${WARDS} wards in order, without a 429 that could have been avoided`, async () => {
  const random = new SeededRandom(20270506);
  const time = new VirtualTime('2027-05-06T22:00:00Z');
  const latency = () => Math.round(80 + random.next() * 100);
  const discord = new DiscordStandIn({ token: TOKEN, clock: time, latency });
  const machine = new Machine(time, discord);
  for (let index = 0; index < CHANNELS; index += 1) {
    const channel_id = String(FIRST_CHANNEL + BigInt(index));
    discord.addChannel(channel_id, SERVER);
    await time.run(machine.call((shard) => shard.follow({ channel_id, guild_id: SERVER, council: COUNCIL })));
    // People do not follow all at once.
    await time.run(time.wait(MINUTE / 60));
  }
  const rows = () => Number(machine.database.prepare('SELECT total_changes() AS rows').get()?.rows);
  const before = {
    rows: rows(),
    set: machine.alarms.set,
    rung: machine.alarms.rung,
    requests: discord.requests.length,
  };
  const start = time.now();
  const declared = Array.from(
    { length: WARDS },
    () => start + Math.round(random.next() * WARDS * MINUTES_PER_WARD * MINUTE),
  ).toSorted((a, b) => a - b);
  const delays: number[] = [];
  discord.watch(({ embeds }) => {
    for (const { timestamp } of embeds) delays.push(time.now() - (declared[seqAt(timestamp) - 1] ?? 0));
  });
  for (const [index, at] of declared.entries()) {
    await time.run(time.wait(Math.max(0, at - time.now())));
    await time.run(machine.call((shard) => shard.accept(ELECTION, COUNCIL, [notice(index + 1)])));
  }
  await time.run(time.wait(10 * MINUTE));
  machine.stop();

  expect(discord.avoidable).toBe(0);
  const titles = Array.from({ length: WARDS }, (_, index) => `Event ${index + 1}`);
  for (const { messages } of discord.channels.values())
    expect(messages.flatMap(({ embeds }) => embeds.map(({ title }) => title))).toEqual(titles);
  const messages = [...discord.channels.values()].reduce((sum, one) => sum + one.messages.length, 0);
  const sorted = delays.toSorted((a, b) => a - b);
  const seconds = (share: number) => ((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) / 1000).toFixed(1);
  const set = machine.alarms.set - before.set;
  console.log(
    [
      `${CHANNELS} channels, ${WARDS} wards: ${messages} messages, ${discord.requests.length - before.requests} requests`,
      `from publication to channel: p50 ${seconds(0.5)} s, p99 ${seconds(0.99)} s, at most ${seconds(1)} s`,
      `rows written: ${rows() - before.rows}, and ${set} alarms; alarms that went off: ${machine.alarms.rung - before.rung}`,
    ].join('\n'),
  );
}, 1_800_000);
