/** A candidate in a workerd of its own. */
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import type { Pair } from '../src/release/keys.ts';
import type { Bundle } from './bundle.ts';
import type { Callbacks } from './callbacks.ts';
import type { Candidate } from './candidates.ts';
import { workerdsStarted } from './processor-time.ts';

export interface Running {
  candidate: Candidate;
  /** Where it answers, on 127.0.0.1. */
  port: number;
  /** The workerd process. */
  pid: number;
  /** The reply to an interaction that was posted rather than returned; absent where replies are returned. */
  delivered?: (id: string) => Promise<string>;
  put(pairs: readonly Pair[]): Promise<void>;
  stop(): Promise<void>;
}

/** What is the same for all candidates. */
export interface Surroundings {
  /** The key that requests are signed with, 64 hex digits. */
  publicKey: string;
  callbacks: Callbacks;
  /** Whether requests take the way through Miniflare's own Worker, as in `npm start`, rather than straight to it. */
  throughMiniflare: boolean;
}

/**
 * Starts a candidate. What it logs is read and dropped, as a deployment's log would be taken from it.
 * @param storage a folder for its KV namespace, so that another start finds it filled; in memory where absent
 * @throws Error where the bundle does not run
 */
export async function startCandidate(
  candidate: Candidate,
  { code, settings }: Bundle,
  { publicKey, callbacks, throughMiniflare }: Surroundings,
  storage?: string,
): Promise<Running> {
  const before = new Set(workerdsStarted());
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: code,
      compatibilityDate: settings.compatibilityDate,
      compatibilityFlags: settings.compatibilityFlags,
      kvNamespaces: ['RESULTS'],
      bindings: {
        ...(settings.vars as Record<string, string>),
        DISCORD_PUBLIC_KEY: publicKey,
        DISCORD_APPLICATION_ID: '100000000000000001',
        DISCORD_APP_ID: '100000000000000001',
        DISCORD_TOKEN: 'token-of-the-bench',
        DISCORD_API: callbacks.origin,
      },
      ...(storage && { resourcePersistencePath: storage }),
      unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
      host: '127.0.0.1',
      port: 0,
      cf: false,
      log: new Log(LogLevel.ERROR),
      handleStructuredLogs: () => {},
    }),
  );
  const stop = () => miniflare.dispose();
  try {
    const entry = await miniflare.ready;
    const { port } = throughMiniflare ? entry : await miniflare.unsafeGetDirectURL();
    const pid = workerdsStarted().find((one) => !before.has(one));
    if (pid === undefined) throw new Error(`${candidate.name}: no workerd was started`);
    return {
      candidate,
      port: Number(port),
      pid,
      ...(candidate.repliesByCallback && { delivered: callbacks.delivered }),
      async put(pairs) {
        const namespace = await miniflare.getKVNamespace('RESULTS');
        for (const { key, value } of pairs) await namespace.put(key, typeof value === 'string' ? value : value.buffer);
      },
      stop,
    };
  } catch (cause) {
    await stop().catch(() => undefined);
    throw cause;
  }
}
