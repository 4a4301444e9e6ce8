/** Starts an implementation in its own workerd process. */
import { LOOPBACK } from '../scripts/port.ts';
import { homeDataset } from '../scripts/publish/dataset.ts';
import { releaseWithPictures } from '../scripts/release.ts';
import type { Pair } from '../src/release/keys.ts';
import { firstPairs } from '../src/release/make-release.ts';

import type { Bundle } from './bundle.ts';
import { derbyElectionText } from './derby-election.ts';
import type { FakeDiscordApi } from './fake-discord-api.ts';
import { DOCUMENT } from './implementations/ward-job.ts';
import type { Implementation } from './implementations.ts';
import { startWorkerd } from './workerd-process.ts';

export interface ImplementationWorker {
  implementation: Implementation;
  /** Its port on this machine. */
  port: number;
  pid: number;
  /** Waits for a reply that is posted to Discord's API; absent if the implementation returns its replies. */
  postedReply?: (id: string) => Promise<string>;
  /** The inspector's address, if it is inspected. */
  inspector?: URL;
  /** Writes the data that the implementation reads to its KV namespace. */
  fillKv(): Promise<void>;
  stop(): Promise<void>;
}

/** What all implementations share. */
export interface BenchEnvironment {
  /** The public key of the requests' signatures, 64 hex digits. */
  publicKey: string;
  discord: FakeDiscordApi;
}

/**
 * Starts an implementation in a workerd process of its own.
 * @param storage a folder for its KV namespace, kept from one start to the next; in memory if absent
 * @param isInspected whether its inspector listens, which a profile needs
 * @throws Error if the bundle does not run
 */
export async function startImplementation(
  implementation: Implementation,
  { modules, settings }: Bundle,
  { publicKey, discord }: BenchEnvironment,
  storage?: string,
  isInspected = false,
): Promise<ImplementationWorker> {
  const { miniflare, pid } = await startWorkerd({
    modules,
    compatibilityDate: settings.compatibilityDate,
    compatibilityFlags: settings.compatibilityFlags,
    kvNamespaces: ['RESULTS'],
    bindings: {
      ...(settings.vars as Record<string, string>),
      DISCORD_PUBLIC_KEY: publicKey,
      DISCORD_APPLICATION_ID: '100000000000000001',
      DISCORD_APP_ID: '100000000000000001',
      DISCORD_TOKEN: 'token-of-the-bench',
      DISCORD_API: discord.origin,
    },
    ...(storage && { resourcePersistencePath: storage }),
    unsafeDirectSockets: [{ host: LOOPBACK, port: 0 }],
    ...(isInspected && { inspectorPort: 0 }),
  });
  const { port } = await miniflare.unsafeGetDirectURL();
  return {
    implementation,
    port: Number(port),
    pid,
    ...(implementation.repliesByCallback && { postedReply: discord.postedReply }),
    ...(isInspected && { inspector: await miniflare.getInspectorURL() }),
    async fillKv() {
      const namespace = await miniflare.getKVNamespace('RESULTS');
      for (const { key, value, metadata } of await pairsFor(implementation.kv)) {
        await namespace.put(key, typeof value === 'string' ? value : value.buffer, { metadata });
      }
    },
    stop: () => miniflare.dispose(),
  };
}

async function pairsFor(kv: Implementation['kv']): Promise<Pair[]> {
  switch (kv) {
    case 'nothing':
      return [];
    case 'document':
      return [{ key: DOCUMENT, value: await derbyElectionText() }];
    case 'release':
      return firstPairs(await releaseWithPictures(await homeDataset()));
  }
}
