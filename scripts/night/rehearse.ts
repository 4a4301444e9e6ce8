/**
 * `rehearse`: plays the count of 1 May 2003 on this machine. Both built Workers run in the real runtime, a channel
 * follows the council with `/follow`, requests are signed and sent over HTTP, and only Discord is a stand-in.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { notesOf } from '../../audit/notes.ts';
import { DiscordStandIn } from '../../playground/discord/stand-in.ts';
import { listen } from '../../playground/listen.ts';
import { DERBY_CHANNEL, SERVER } from '../../playground/people.ts';
import { newSigner } from '../../playground/signer.ts';
import type { Snapshot } from '../../src/night/contract.ts';
import { firstPairs, makeRelease } from '../../src/release/make-release.ts';
import { ballotSlug } from '../../src/results/ids.ts';
import type { Rehearsal } from '../../src/results/night/rehearsal.ts';
import { ensureBuilt } from '../build.ts';
import { followDerby } from '../follow-derby.ts';
import { LOOPBACK } from '../port.ts';
import { homeDataset } from '../publish/dataset.ts';
import { type CountClient, countClient } from './count-client.ts';
import { type LocalDeployment, startLocalDeployment } from './local-deployment.ts';
import { nightOnFile, REHEARSED } from './night-on-file.ts';
import { differences, endingWords, votesOf } from './rehearsed-night.ts';
import { newKey } from './signing-key.ts';

const TOKEN = 'the-token-of-a-rehearsal';
const SOURCE = 'https://en.wikipedia.org/wiki/2003_Derby_City_Council_election';
/** Discord allows five messages in five seconds for a channel, so the last may come some seconds after its ward. */
const LAST_MESSAGE_MS = 30_000;
const LOOK_EVERY_MS = 100;

/** @returns the exit code */
export async function rehearse(say: (line: string) => void = console.log): Promise<number> {
  const [{ rehearsal: made }, signer] = await Promise.all([nightOnFile(), newSigner(), ensureBuilt()]);
  const discord = new DiscordStandIn({ token: TOKEN });
  const channel = discord.addChannel(DERBY_CHANNEL, SERVER, 'derby');
  const api = await listen((request) => discord.fetch(request), LOOPBACK, 0);
  const key = newKey();
  const deployment = await startLocalDeployment({
    publicKey: key.publicKey,
    interactionKey: signer.publicKey,
    discordApi: `http://${LOOPBACK}:${api.port}/api/v10`,
    token: TOKEN,
    log: say,
  }).catch(async (cause) => {
    await api.close();
    throw cause;
  });
  try {
    discord.watch(({ embeds }) => {
      for (const { title } of embeds) say(`  #derby: ${title}`);
    });
    const client = countClient(deployment.origin, key);
    await deployment.write(await firstPairs(await makeRelease(await homeDataset(), { notesOf })));
    await followDerby(deployment.origin, signer);
    const sent = await publish(made, client, key.publicKey);
    const snapshot = await snapshotOf(client);
    const posted = () => channel.messages.filter(({ deleted }) => !deleted).flatMap(({ embeds }) => embeds);
    const copied = () => copiedEvents(deployment);
    const { length } = snapshot.journal;
    await until(async () => posted().length >= length && (await copied()) === length);
    const votes = votesOf({ ballots: made.declarations.map(({ ballot }) => ballot) });
    const found = differences({ snapshot, sent, embeds: posted(), copied: await copied() }, votes);
    for (const sentence of found) say(sentence);
    if (discord.avoidable > 0) say(`Discord refused ${discord.avoidable} requests because they came too fast.`);
    say(endingWords(snapshot));
    return found.length > 0 || discord.avoidable > 0 ? 1 : 0;
  } finally {
    await deployment.stop();
    await api.close();
  }
}

/** Opens the count and declares every ward, in the record's order. @returns the ids of their ballots */
async function publish(
  { manifest, declarations }: Rehearsal,
  client: CountClient,
  public_key: string,
): Promise<string[]> {
  const publishers = [{ name: 'A rehearsal', role: 'officer' as const, public_key, scope: null }];
  await client.send(REHEARSED, { request_id: randomUUID(), kind: 'open', manifest, publishers });
  for (const { ballot, declaration } of declarations) {
    const request = { request_id: randomUUID(), kind: 'declare' as const, expects: 0, source: SOURCE, declaration };
    await client.send(`${REHEARSED}/${ballotSlug(ballot)}`, request);
  }
  return declarations.map(({ ballot }) => ballot.ballot_paper_id);
}

async function snapshotOf(client: CountClient): Promise<Snapshot> {
  const snapshot = await client.snapshot(REHEARSED);
  if (!snapshot) throw new Error('The count that was opened does not answer.');
  return snapshot;
}

/** How many events the last copy in KV has. */
async function copiedEvents({ kv }: LocalDeployment): Promise<number | null> {
  const text = await kv(`night/${REHEARSED}`);
  return text === null ? null : (JSON.parse(text) as Snapshot).journal.length;
}

/** Waits until something is true, or the time runs out. */
async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LAST_MESSAGE_MS;
  while (!(await isTrue()) && Date.now() < end) await wait(LOOK_EVERY_MS);
}
