import { loadAssets } from '../playground/assets.ts';
import { listen } from '../playground/listen.ts';
import { playgroundServer } from '../playground/server.ts';
import { newSigner } from '../playground/signer.ts';
import { ensureBuilt } from './build.ts';
import { definitions } from './commands.ts';
import { LOOPBACK } from './port.ts';
import { startWorker } from './worker.ts';

export interface RunningPlayground {
  /** Where the page stands, and where the Worker answers. */
  origin: string;
  workerOrigin: string;
  stop(): Promise<void>;
}

/**
 * The built Worker and, beside it, the page that stands in for Discord. The key they share is made here for this one
 * run and is written nowhere.
 * @param ports 0 for any free one
 * @throws Error where the bundle does not build or run, or a port is taken.
 */
export async function startPlayground(
  ports: { worker: number; page: number },
  log: (line: string) => void,
): Promise<RunningPlayground> {
  const [assets, signer] = await Promise.all([loadAssets(), newSigner(), ensureBuilt()]);
  const worker = await startWorker({ publicKey: signer.publicKey, port: ports.worker, log });
  try {
    const server = playgroundServer({ workerOrigin: worker.origin, signer, commands: definitions, assets });
    const page = await listen((request) => server.fetch(request), LOOPBACK, ports.page);
    const stop = async () => void (await Promise.all([page.close(), worker.stop()]));
    return { origin: `http://localhost:${page.port}`, workerOrigin: worker.origin, stop };
  } catch (cause) {
    await worker.stop();
    throw cause;
  }
}
