import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { DiscordStandIn } from '../../playground/discord/stand-in.ts';
import { listen } from '../../playground/listen.ts';
import { countClient } from '../../scripts/night/count-client.ts';
import { startLocalDeployment } from '../../scripts/night/local-deployment.ts';
import { newKey } from '../../scripts/night/signing-key.ts';
import { LOOPBACK } from '../../scripts/port.ts';
import { homeDataset } from '../../scripts/publish/dataset.ts';
import { ballotSlug } from '../../src/results/ids.ts';
import { rehearsalOf } from '../../src/results/night/rehearsal.ts';
import { TOKEN } from './machine.ts';
import { SERVER } from './notices.ts';
import { until } from './workerd.ts';

const ELECTION = 'local.derby.2003-05-01';
const SEATS = 51;
/** `npm run test:night` sets 100. */
const CHANNELS = Number(process.env.PACE_CHANNELS ?? 10);
const FIRST_CHANNEL = 300000000000000001n;
/** How long the stand-in takes to answer, in milliseconds. */
const LATENCY = 100;
/** These are declared as fast as they are answered; the others one after another. */
const AT_ONCE = 12;
/** After this, Discord takes five messages again in each channel. */
const NEW_WINDOW = 5500;

it(`A declaration reaches ${CHANNELS} channels within seconds, from its signed request through both Workers`, async () => {
  const { elections, councils, parties } = await homeDataset();
  const election = elections.find(({ election_id }) => election_id === ELECTION);
  const council = councils.find(({ slug }) => slug === 'derby');
  const rehearsal = election && council && rehearsalOf(election, council, parties, SEATS);
  if (!rehearsal) throw new Error(`${ELECTION} cannot be rehearsed.`);
  const discord = new DiscordStandIn({ token: TOKEN, latency: () => LATENCY });
  const server = await listen((request) => discord.fetch(request), LOOPBACK, 0);
  const key = newKey();
  const deployment = await startLocalDeployment({
    publicKey: key.publicKey,
    interactionKey: '',
    discordApi: `http://${LOOPBACK}:${server.port}/api/v10`,
    token: TOKEN,
    log: () => undefined,
  });
  let shown = 0;
  let began = Date.now();
  const delays: number[] = [];
  discord.watch(({ embeds }) => {
    shown += embeds.length;
    for (const _ of embeds) delays.push(Date.now() - began);
  });
  try {
    for (let index = 0; index < CHANNELS; index += 1) {
      const channel_id = String(FIRST_CHANNEL + BigInt(index));
      discord.addChannel(channel_id, SERVER);
      await deployment.post.follow({ channel_id, guild_id: SERVER, council: 'derby' });
    }
    const client = countClient(deployment.origin, key);
    const publishers = [{ name: 'A test', role: 'officer' as const, public_key: key.publicKey, scope: null }];
    await client.send(ELECTION, { request_id: randomUUID(), kind: 'open', manifest: rehearsal.manifest, publishers });
    let events = 0;
    const declare = async ({ ballot, declaration }: (typeof rehearsal.declarations)[number]) => {
      const request = {
        request_id: randomUUID(),
        kind: 'declare' as const,
        expects: 0,
        source: 'https://officer.example/',
        declaration,
      };
      events += (await client.send(`${ELECTION}/${ballotSlug(ballot)}`, request)).events.length;
    };
    const all = () => until(() => shown === events * CHANNELS);

    const started = Date.now();
    for (const one of rehearsal.declarations.slice(0, AT_ONCE)) await declare(one);
    const perSecond = (AT_ONCE * 1000) / (Date.now() - started);
    await all();
    await setTimeout(NEW_WINDOW);
    delays.length = 0;
    for (const one of rehearsal.declarations.slice(AT_ONCE)) {
      began = Date.now();
      await declare(one);
      await all();
    }
    expect(events).toBe(18);
    expect(discord.avoidable).toBe(0);
    const sorted = delays.toSorted((a, b) => a - b);
    const seconds = (share: number) => ((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) / 1000).toFixed(2);
    console.log(
      `both Workers, ${CHANNELS} channels: ${perSecond.toFixed(0)} declarations a second from one publisher; from request to channel p50 ${seconds(0.5)} s, p99 ${seconds(0.99)} s`,
    );
  } finally {
    await deployment.stop();
    await server.close();
  }
});
