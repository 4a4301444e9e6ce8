import { randomUUID } from 'node:crypto';
import { loadAssets } from '../playground/assets.ts';
import { type HttpListener, listen } from '../playground/listen.ts';
import { Night } from '../playground/night/night.ts';
import { playgroundServer } from '../playground/server.ts';
import { newSigner, type Signer } from '../playground/signer.ts';
import { ensureBuilt } from './build.ts';
import { definitions } from './commands.ts';
import { followDerby } from './follow-derby.ts';
import { countClient } from './night/count-client.ts';
import { nightOnFile } from './night/night-on-file.ts';
import { newKey } from './night/signing-key.ts';
import { LOOPBACK, originAt } from './port.ts';
import { type RunningWorker, startWorker } from './worker.ts';

/** A runtime that was killed takes a second to start again, and on a busy machine much longer. */
const UNTIL_RESTARTED = { pause: 200, attempts: 9 };

/** The ports of the Worker and of the page; 0 for any free port. */
export interface Ports {
  worker: number;
  page: number;
}

export interface RunningPlayground {
  /** The address of the page. */
  readonly origin: string;
  readonly workerOrigin: string;
  /**
   * Closes both and opens them on other ports. The Worker keeps its KV namespace.
   * @throws Error if a port is taken.
   */
  moveTo(ports: Ports): Promise<void>;
  /** Adds the facts of all other councils, as `RunningWorker` does. @returns how many councils were added */
  addCountry(): Promise<number>;
  stop(): Promise<void>;
}

/**
 * Runs the built Workers and the page that takes Discord's place. They share keys that are made for this run and written
 * nowhere.
 * @throws Error if the bundle does not build or run, or a port is taken.
 */
export async function startPlayground(ports: Ports, log: (line: string) => void): Promise<RunningPlayground> {
  const [assets, signer] = await Promise.all([loadAssets(), newSigner(), ensureBuilt()]);
  const { worker, night, discord } = await startWorkers(ports.worker, signer, log);
  const openPage = (port: number) => {
    const server = playgroundServer({ workerOrigin: worker.origin, signer, commands: definitions, assets, night });
    return listen((request) => server.fetch(request), LOOPBACK, port);
  };
  const stop = () => Promise.all([worker.stop(), discord.close()]);
  try {
    let page = await openPage(ports.page);
    return {
      get origin() {
        return originAt(page.port);
      },
      get workerOrigin() {
        return worker.origin;
      },
      async moveTo({ worker: workerPort, page: pagePort }) {
        await page.close();
        await worker.moveTo(workerPort);
        page = await openPage(pagePort);
      },
      addCountry: () => worker.addCountry(),
      stop: async () => void (await Promise.all([page.close(), stop()])),
    };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** Both Workers, with a night that can be played again, and what takes the place of Discord's API. */
async function startWorkers(
  port: number,
  signer: Signer,
  log: (line: string) => void,
): Promise<{ worker: RunningWorker; night: Night; discord: HttpListener }> {
  const key = newKey();
  const token = randomUUID();
  let running: RunningWorker | undefined;
  const origin = () => running?.origin ?? '';
  const night = new Night({
    publisher: {
      publicKey: key.publicKey,
      publish: async (path, request) => (await countClient(origin(), key, UNTIL_RESTARTED).send(path, request)).events,
    },
    token,
    rehearsal: async () => (await nightOnFile()).rehearsal,
    follow: () => followDerby(origin(), signer),
    kill: () => running?.kill(),
    forgetNights: async () => running?.forgetNights(),
  });
  const discord = await listen((request) => night.channels.fetch(request), LOOPBACK, 0);
  const discordApi = `http://${LOOPBACK}:${discord.port}/api/v10`;
  try {
    const choice = { publicKey: key.publicKey, discordApi, token };
    running = await startWorker({ publicKey: signer.publicKey, port, night: choice, log });
    return { worker: running, night, discord };
  } catch (cause) {
    await discord.close();
    throw cause;
  }
}
