/** The crash table of docs/architecture.md, with a workerd that is really killed. */
import { globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DiscordStandIn } from '../../playground/discord/stand-in.ts';
import { type HttpListener, listen } from '../../playground/listen.ts';
import { LOOPBACK } from '../../scripts/port.ts';
import { TOKEN } from './machine.ts';
import { COUNCIL, ELECTION, notice, SERVER } from './notices.ts';
import { transcriptOf } from './transcript.ts';
import { type RunningPost, startPost, until } from './workerd.ts';

const CHANNEL = '300000000000000001';
const TWO_MINUTES = 120_000;

let storage: string;
let discord: DiscordStandIn;
let server: HttpListener;
let running: RunningPost;
/** Called with the method of each request before it is carried out. */
let onRequest: (method: string) => void;

beforeEach(async () => {
  storage = await mkdtemp(path.join(os.tmpdir(), 'post-'));
  discord = new DiscordStandIn({ token: TOKEN });
  discord.addChannel(CHANNEL, SERVER);
  onRequest = () => undefined;
  server = await listen(
    (request) => {
      onRequest(request.method);
      return discord.fetch(request);
    },
    LOOPBACK,
    0,
  );
  await start();
  await running.post.follow({ channel_id: CHANNEL, guild_id: SERVER, council: COUNCIL });
});
afterEach(async () => {
  await running.stop();
  await server.close();
  await rm(storage, { recursive: true, force: true });
});

async function start(): Promise<void> {
  running = await startPost(storage, `http://${LOOPBACK}:${server.port}/api/v10`);
}

/** The next POST kills workerd. */
function killAtPost(): Promise<void> {
  return new Promise((resolve) => {
    onRequest = (method) => {
      if (method !== 'POST') return;
      onRequest = () => undefined;
      running.kill();
      resolve();
    };
  });
}

/** Waits for the message, then a second longer for one too many. */
async function posted(count: number): Promise<number[]> {
  await until(() => shown().length >= count);
  await setTimeout(1000);
  return shown();
}

function shown(): number[] {
  const channel = discord.channels.get(CHANNEL);
  return channel ? transcriptOf(channel).map(({ seq }) => seq) : [];
}

/** Changes the database of the object, while no process has it open. */
function onDisk(statement: string): void {
  const [file] = globSync(`${storage}/**/*.sqlite`).filter((name) => !name.endsWith('metadata.sqlite'));
  const database = new DatabaseSync(file ?? '');
  database.exec(statement);
  database.close();
}

it.each([0, 3, 10])('posts an event once if workerd is killed %i ms into the hand-over', async (delay) => {
  const lost = running.post.accept(ELECTION, COUNCIL, [notice(1), notice(2)]).catch(() => null);
  await setTimeout(delay);
  running.kill();
  await Promise.race([lost, setTimeout(500)]);
  await running.stop();
  await start();
  expect((await running.post.accept(ELECTION, COUNCIL, [notice(1), notice(2)])).next).toBe(3);
  expect(await posted(2)).toEqual([1, 2]);
});

it('posts an event once if workerd is killed after the attempt began, before the request arrives', async () => {
  discord.faults.push({ kind: 'hang', method: 'POST' });
  const killed = killAtPost();
  await running.post.accept(ELECTION, COUNCIL, [notice(1)]);
  await killed;
  await running.stop();
  expect(shown()).toEqual([]);
  await start();
  expect(await posted(1)).toEqual([1]);
});

it('posts an event once if Discord accepts it and workerd is killed before that is stored', async () => {
  discord.faults.push({ kind: 'lost response', method: 'POST' });
  const killed = killAtPost();
  await running.post.accept(ELECTION, COUNCIL, [notice(1)]);
  await killed;
  await running.stop();
  await until(() => shown().length === 1);
  await start();
  await running.post.accept(ELECTION, COUNCIL, [notice(2)]);
  expect(await posted(2)).toEqual([1, 2]);
});

it('reads its own messages back if that was over a minute ago, when Discord has forgotten the nonce', async () => {
  discord.faults.push({ kind: 'lost response', method: 'POST' });
  const killed = killAtPost();
  await running.post.accept(ELECTION, COUNCIL, [notice(1)]);
  await killed;
  await running.stop();
  await until(() => shown().length === 1);
  discord.forgetNonces();
  onDisk(`UPDATE delivery SET began_at = began_at - ${TWO_MINUTES}`);
  await start();
  await running.post.accept(ELECTION, COUNCIL, [notice(2)]);
  expect(await posted(2)).toEqual([1, 2]);
});

it('does not post a message again that a moderator deleted meanwhile', async () => {
  discord.faults.push({ kind: 'deleted', method: 'POST' });
  const killed = killAtPost();
  await running.post.accept(ELECTION, COUNCIL, [notice(1)]);
  await killed;
  await running.stop();
  await until(() => shown().length === 1);
  await start();
  await running.post.accept(ELECTION, COUNCIL, [notice(2)]);
  expect(await posted(2)).toEqual([1, 2]);
});

it('answers no address', async () => {
  expect((await running.fetch('/')).status).toBe(404);
});
