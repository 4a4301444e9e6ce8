import { readFile } from 'node:fs/promises';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { firstPairs } from '../src/release/make-release.ts';
import { BUNDLE, DATA, DIST, SETTINGS, type Settings } from './bundle.ts';
import { LOOPBACK } from './port.ts';
import { readDataset } from './publish/dataset.ts';
import { releaseWithPictures } from './release.ts';

/** Any id does: the Worker only tells it apart from others. */
const APPLICATION_ID = '100000000000000001';

export interface RunningWorker {
  /** Where it answers, such as `http://localhost:8787`. */
  origin: string;
  stop(): Promise<void>;
}

export interface WorkerChoice {
  /** The key that requests must be signed with, 64 hex digits. */
  publicKey: string;
  /** 0 for any free one. */
  port: number;
  /** Takes each line that the Worker logs. */
  log(line: string): void;
}

/**
 * The built Worker in workerd, reachable from this machine alone, with a real KV namespace that holds the release.
 * The namespace lives in memory, so that each start begins with the data as it stands in the sources.
 * @throws Error where the port is taken or the bundle does not run.
 */
export async function startWorker({ publicKey, port, log }: WorkerChoice): Promise<RunningWorker> {
  const { compatibilityDate, compatibilityFlags, vars }: Settings = JSON.parse(await readFile(SETTINGS, 'utf8'));
  // Drawn before the Worker answers anyone: the first time takes some seconds.
  const release = await releaseWithPictures(await readDataset(DATA));
  const options = convertV4MiniflareOptions({
    modules: true,
    modulesRoot: DIST,
    scriptPath: BUNDLE,
    compatibilityDate,
    compatibilityFlags,
    kvNamespaces: ['RESULTS'],
    bindings: { ...vars, DISCORD_PUBLIC_KEY: publicKey, DISCORD_APPLICATION_ID: APPLICATION_ID } as Record<
      string,
      string
    >,
    host: LOOPBACK,
    port,
    // Without this it asks a service of Cloudflare where this machine stands.
    cf: false,
    log: new Log(LogLevel.ERROR),
    handleStructuredLogs: ({ message }) => log(message),
  });
  const miniflare = new Miniflare(options);
  const stop = () => miniflare.dispose();
  try {
    const { port: opened } = await miniflare.ready;
    const namespace = await miniflare.getKVNamespace('RESULTS');
    // In order, the catalogue last, as a release is published.
    for (const { key, value } of firstPairs(release)) {
      await namespace.put(key, typeof value === 'string' ? value : value.buffer);
    }
    return { origin: `http://localhost:${opened}`, stop };
  } catch (cause) {
    await stop().catch(() => undefined);
    throw cause;
  }
}
