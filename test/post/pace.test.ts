import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { DiscordStandIn } from '../../playground/discord/stand-in.ts';
import { listen } from '../../playground/listen.ts';
import { LOOPBACK } from '../../scripts/port.ts';
import { TOKEN } from './machine.ts';
import { COUNCIL, ELECTION, notice, SERVER } from './notices.ts';
import { startPost, until } from './workerd.ts';

/** `npm run test:night` sets 100. */
const CHANNELS = Number(process.env.PACE_CHANNELS ?? 20);
const EVENTS = 5;
const FIRST_CHANNEL = 300000000000000001n;
/** How long the stand-in takes to answer, in milliseconds. */
const LATENCY = 100;

it(`An event reaches ${CHANNELS} channels at the pace that Discord allows, in workerd, and no address is answered`, async () => {
  const storage = await mkdtemp(path.join(os.tmpdir(), 'post-'));
  const discord = new DiscordStandIn({ token: TOKEN, latency: () => LATENCY });
  const server = await listen((request) => discord.fetch(request), LOOPBACK, 0);
  const running = await startPost(storage, `http://${LOOPBACK}:${server.port}/api/v10`);
  const delays: number[] = [];
  const elapsed: number[] = [];
  try {
    for (let index = 0; index < CHANNELS; index += 1) {
      const channel_id = String(FIRST_CHANNEL + BigInt(index));
      discord.addChannel(channel_id, SERVER);
      await running.post.follow({ channel_id, guild_id: SERVER, council: COUNCIL });
    }
    expect((await running.fetch('/')).status).toBe(404);
    let began = 0;
    discord.watch(() => delays.push(Date.now() - began));
    for (let seq = 1; seq <= EVENTS; seq += 1) {
      began = Date.now();
      await running.post.accept(ELECTION, COUNCIL, [notice(seq)]);
      await until(() => delays.length === seq * CHANNELS);
      elapsed.push(Date.now() - began);
    }
  } finally {
    await running.stop();
    await server.close();
    await rm(storage, { recursive: true, force: true });
  }
  expect(discord.avoidable).toBe(0);
  const sorted = delays.toSorted((a, b) => a - b);
  const seconds = (share: number) => ((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) / 1000).toFixed(2);
  const perSecond = (CHANNELS * EVENTS * 1000) / elapsed.reduce((sum, one) => sum + one, 0);
  console.log(
    `workerd, ${CHANNELS} channels: ${perSecond.toFixed(1)} messages a second; from publication to channel p50 ${seconds(0.5)} s, p99 ${seconds(0.99)} s`,
  );
  // Faster than this is against Discord's limit.
  expect(perSecond).toBeLessThan(50);
});
