import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { BUNDLE, DIST, SETTINGS, type Settings } from '../../scripts/bundle.ts';
import { configuredId } from '../../scripts/deploy/namespace.ts';
import { LOOPBACK } from '../../scripts/port.ts';
import { startedBy } from './processes.ts';

const APPLICATION_ID = '100000000000000001';

/** The built Worker in a workerd of its own. */
export interface RunningWorker {
  port: number;
  /** The workerd process. */
  pid: number;
  /** Where its inspector listens; null unless it was asked for. */
  inspector: URL | null;
  stop(): Promise<void>;
}

export interface WorkerChoice {
  /** Where `publish` put the release. */
  folder: string;
  /** The id of the election that answers where none is asked for. */
  home: string;
  publicKey: string;
  inspected?: boolean;
}

/** Starts the built Worker over a release on this machine. */
export async function startWorker({
  folder,
  home,
  publicKey,
  inspected = false,
}: WorkerChoice): Promise<RunningWorker> {
  const { compatibilityDate, compatibilityFlags, vars }: Settings = JSON.parse(await readFile(SETTINGS, 'utf8'));
  const options = convertV4MiniflareOptions({
    modules: true,
    modulesRoot: DIST,
    scriptPath: BUNDLE,
    compatibilityDate,
    compatibilityFlags,
    kvNamespaces: { RESULTS: await configuredId() },
    resourcePersistencePath: path.resolve(folder, 'v3'),
    bindings: {
      ...(vars as Record<string, string>),
      DISCORD_PUBLIC_KEY: publicKey,
      DISCORD_APPLICATION_ID: APPLICATION_ID,
      HOME_ELECTION: home,
    },
    host: LOOPBACK,
    port: 0,
    // Straight to the Worker: the way by Miniflare's own entry takes as long as the Worker does.
    unsafeDirectSockets: [{ host: LOOPBACK, port: 0 }],
    ...(inspected ? { inspectorPort: 0 } : {}),
    // Without this it asks a service of Cloudflare where this machine stands.
    cf: false,
    log: new Log(LogLevel.ERROR),
    // A fault shows in the answer.
    handleStructuredLogs: () => {},
  });
  const { thing: miniflare, pid } = await startedBy(async () => {
    const starting = new Miniflare(options);
    await starting.ready;
    return starting;
  });
  const { port } = await miniflare.unsafeGetDirectURL();
  const inspector = inspected ? await miniflare.getInspectorURL() : null;
  return { port: Number(port), pid, inspector, stop: () => miniflare.dispose() };
}
