import { loadAssets } from '../playground/assets.ts';
import { listen } from '../playground/listen.ts';
import { playgroundServer } from '../playground/server.ts';
import { newSigner } from '../playground/signer.ts';
import { ensureBuilt } from './build.ts';
import { definitions } from './commands.ts';
import { LOOPBACK, originAt } from './port.ts';
import { startWorker } from './worker.ts';

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
 * Runs the built Worker and the page that takes Discord's place. They share a key that is made for this run and
 * written nowhere.
 * @throws Error if the bundle does not build or run, or a port is taken.
 */
export async function startPlayground(ports: Ports, log: (line: string) => void): Promise<RunningPlayground> {
  const [assets, signer] = await Promise.all([loadAssets(), newSigner(), ensureBuilt()]);
  const worker = await startWorker({ publicKey: signer.publicKey, port: ports.worker, log });
  const openPage = (port: number) => {
    const server = playgroundServer({ workerOrigin: worker.origin, signer, commands: definitions, assets });
    return listen((request) => server.fetch(request), LOOPBACK, port);
  };
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
      stop: async () => void (await Promise.all([page.close(), worker.stop()])),
    };
  } catch (cause) {
    await worker.stop();
    throw cause;
  }
}
