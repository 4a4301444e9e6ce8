import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { builtModules, SETTINGS, type Settings } from '../../scripts/bundle.ts';
import { configuredId } from '../../scripts/deploy/namespace.ts';
import { LOOPBACK } from '../../scripts/port.ts';
import { startWorkerd } from '../workerd-process.ts';

const APPLICATION_ID = '100000000000000001';

/** The built Worker, serving one country from its own workerd process. */
export interface CountryWorker {
  port: number;
  pid: number;
  /** The inspector's address; null unless `isInspected`. */
  inspector: URL | null;
  stop(): Promise<void>;
}

export interface CountryWorkerOptions {
  /** The folder of the KV namespace. */
  folder: string;
  /** The id of the home election, which answers a command that names no election. */
  home: string;
  publicKey: string;
  isInspected?: boolean;
}

/** @throws Error if workerd does not start */
export async function startCountryWorker(options: CountryWorkerOptions): Promise<CountryWorker> {
  const { folder, home, publicKey, isInspected = false } = options;
  const { compatibilityDate, compatibilityFlags, vars }: Settings = JSON.parse(await readFile(SETTINGS, 'utf8'));
  const modules = await builtModules();
  const { miniflare, pid } = await startWorkerd({
    modules,
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
    // Straight to the Worker, because Miniflare's own entry Worker takes as long as ours.
    unsafeDirectSockets: [{ host: LOOPBACK, port: 0 }],
    ...(isInspected ? { inspectorPort: 0 } : {}),
  });
  const { port } = await miniflare.unsafeGetDirectURL();
  const inspector = isInspected ? await miniflare.getInspectorURL() : null;
  return { port: Number(port), pid, inspector, stop: () => miniflare.dispose() };
}
