import { readFile } from 'node:fs/promises';
import { firstPairs } from '../src/release/make-release.ts';

import { builtModules, DATA, ELECTIONS, SETTINGS, type Settings } from './bundle.ts';
import { electionsListed } from './election-files.ts';
import { homeCouncil, refuseUnknownHome } from './home-election.ts';
import { LOOPBACK, originAt } from './port.ts';
import { readDataset } from './publish/dataset.ts';
import { releaseWithPictures } from './release.ts';

/** Any id works: the Worker uses it only to recognise its own messages. */
const APPLICATION_ID = '100000000000000001';
/** A URL leaves this port out. */
const HTTP_PORT = 80;

export interface RunningWorker {
  /** Its address now, such as `http://localhost:8787`. */
  readonly origin: string;
  /**
   * Starts it again on another port, with the KV namespace as it is.
   * @throws Error if the port is taken.
   */
  moveTo(port: number): Promise<void>;
  stop(): Promise<void>;
}

export interface WorkerChoice {
  /** The key that requests must be signed with, 64 hex digits. */
  publicKey: string;
  /** 0 for any free port. */
  port: number;
  /** Called with each line that the Worker logs. */
  log(line: string): void;
}

/**
 * Runs the built Worker in workerd, reachable from this machine alone, with the release in a real KV namespace.
 * The namespace is in memory, so each start begins with the data in the sources.
 * @throws Error if the port is taken or the bundle does not run.
 */
export async function startWorker({ publicKey, port, log }: WorkerChoice): Promise<RunningWorker> {
  const { compatibilityDate, compatibilityFlags, vars }: Settings = JSON.parse(await readFile(SETTINGS, 'utf8'));
  const modules = await builtModules();
  // Imported here because it takes a second, which a wrong command line does not need.
  const { convertV4MiniflareOptions, Log, LogLevel, Miniflare } = await import('miniflare');
  refuseUnknownHome(vars.HOME_ELECTION, electionsListed(ELECTIONS));
  // Pictures take some seconds the first time, so they are drawn before the Worker accepts requests.
  const release = await releaseWithPictures(await readDataset(DATA, homeCouncil(vars.HOME_ELECTION)));
  const optionsOn = (chosen: number) =>
    convertV4MiniflareOptions({
      modules,
      compatibilityDate,
      compatibilityFlags,
      kvNamespaces: ['RESULTS'],
      bindings: { ...vars, DISCORD_PUBLIC_KEY: publicKey, DISCORD_APPLICATION_ID: APPLICATION_ID } as Record<
        string,
        string
      >,
      host: LOOPBACK,
      port: chosen,
      // Otherwise Miniflare asks Cloudflare for this machine's location.
      cf: false,
      log: new Log(LogLevel.ERROR),
      handleStructuredLogs: ({ message }) => log(message),
    });
  const miniflare = new Miniflare(optionsOn(port));
  const stop = () => miniflare.dispose();
  const openedOrigin = async () => originAt(Number((await miniflare.ready).port) || HTTP_PORT);
  try {
    let origin = await openedOrigin();
    const namespace = await miniflare.getKVNamespace('RESULTS');
    // In order, the catalogue last, as a release is published.
    for (const { key, value, metadata } of await firstPairs(release)) {
      await namespace.put(key, typeof value === 'string' ? value : value.buffer, { metadata });
    }
    return {
      get origin() {
        return origin;
      },
      async moveTo(chosen) {
        await miniflare.setOptions(optionsOn(chosen));
        origin = await openedOrigin();
      },
      stop,
    };
  } catch (cause) {
    await stop().catch(() => undefined);
    throw cause;
  }
}
