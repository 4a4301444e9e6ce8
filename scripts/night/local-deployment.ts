/** Both built Workers on this machine, for a rehearsal: the real runtime, with a real KV namespace and real objects. */
import { readFile, rm } from 'node:fs/promises';
import { type PostObject, SHARD } from '../../src/post/contract.ts';
import type { Pair } from '../../src/release/keys.ts';
import { builtModules, SETTINGS, type Settings } from '../bundle.ts';
import { memoryFolder } from '../memory-folder.ts';
import { LOOPBACK, originAt } from '../port.ts';
import { MAIN, type NightChoice, POST, postModules, withPost } from './both-workers.ts';

export interface LocalDeployment {
  origin: string;
  /** The outbox, as the first Worker calls it. */
  post: PostObject;
  /** The text under a key of KV, or null. */
  kv(key: string): Promise<string | null>;
  /** Writes a release to KV, the catalogue last. */
  write(release: readonly Pair[]): Promise<void>;
  stop(): Promise<void>;
}

export interface LocalChoice extends NightChoice {
  /** The key that interactions must be signed with, 64 hex digits. */
  interactionKey: string;
  /** Called with each line that the Workers log. */
  log(line: string): void;
}

/** @throws Error if the bundles do not run */
export async function startLocalDeployment({ interactionKey, log, ...night }: LocalChoice): Promise<LocalDeployment> {
  const { compatibilityDate, compatibilityFlags, vars }: Settings = JSON.parse(await readFile(SETTINGS, 'utf8'));
  const [modules, post] = await Promise.all([builtModules(), postModules()]);
  const { convertV4MiniflareOptions, Log, LogLevel, Miniflare } = await import('miniflare');
  const storage = await memoryFolder();
  const main = {
    modules,
    compatibilityDate,
    compatibilityFlags,
    kvNamespaces: ['RESULTS'],
    bindings: { ...(vars as Record<string, string>), DISCORD_PUBLIC_KEY: interactionKey },
  };
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      workers: withPost(main, post, night),
      ...(storage && { resourcePersistencePath: storage }),
      host: LOOPBACK,
      port: 0,
      cf: false,
      log: new Log(LogLevel.ERROR),
      handleStructuredLogs: ({ message }) => log(message),
    }),
  );
  const stop = async () => {
    await miniflare.dispose();
    if (storage) await rm(storage, { recursive: true, force: true });
  };
  try {
    const { port } = await miniflare.ready;
    const results = await miniflare.getKVNamespace('RESULTS', MAIN);
    const outboxes = await miniflare.getDurableObjectNamespace('POST', POST);
    return {
      origin: originAt(Number(port)),
      post: outboxes.getByName(SHARD) as unknown as PostObject,
      kv: async (key) => (await results.get(key)) as string | null,
      async write(release) {
        for (const { key, value, metadata } of release)
          await results.put(key, typeof value === 'string' ? value : value.buffer, { metadata });
      },
      stop,
    };
  } catch (cause) {
    await stop().catch(() => undefined);
    throw cause;
  }
}
