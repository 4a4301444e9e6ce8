/** Both built Workers on this machine, for a rehearsal: the real runtime, with a real KV namespace and real objects. */
import { readFile, rm } from 'node:fs/promises';
import { type PostObject, SHARD } from '../../src/post/contract.ts';
import { builtModules, POST_BUNDLE, SETTINGS, type Settings } from '../bundle.ts';
import { memoryFolder } from '../memory-folder.ts';
import { LOOPBACK, originAt } from '../port.ts';

const MAIN = 'returning-officer';
const POST = 'returning-officer-post';

export interface LocalDeployment {
  origin: string;
  /** The outbox, as the first Worker calls it. */
  post: Pick<PostObject, 'follow' | 'wake'>;
  /** The text under a key of KV, or null. */
  kv(key: string): Promise<string | null>;
  stop(): Promise<void>;
}

export interface LocalChoice {
  /** The key that opens and closes counts, 64 hex digits. */
  opener: string;
  /** The address of what takes Discord's place, with the API's version, and the bot's token there. */
  discord: { api: string; token: string };
  /** Called with each line that the Workers log. */
  log(line: string): void;
}

/** @throws Error if the bundles do not run */
export async function startLocalDeployment({ opener, discord, log }: LocalChoice): Promise<LocalDeployment> {
  const { compatibilityDate, compatibilityFlags, vars }: Settings = JSON.parse(await readFile(SETTINGS, 'utf8'));
  const [main, post] = await Promise.all([builtModules(), builtModules(POST_BUNDLE)]);
  const { convertV4MiniflareOptions, Log, LogLevel, Miniflare } = await import('miniflare');
  const storage = await memoryFolder();
  const shared = { compatibilityDate, compatibilityFlags };
  const object = (className: string) => ({ className, useSQLite: true });
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      workers: [
        {
          ...shared,
          name: MAIN,
          modules: main,
          kvNamespaces: ['RESULTS'],
          durableObjects: { COUNT: object('Count'), POST: { ...object('Post'), scriptName: POST } },
          bindings: { ...(vars as Record<string, string>), DISCORD_PUBLIC_KEY: opener, NIGHT_PUBLIC_KEY: opener },
        },
        {
          ...shared,
          name: POST,
          modules: post,
          durableObjects: { POST: object('Post') },
          bindings: { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api },
        },
      ],
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
    const namespace = await miniflare.getDurableObjectNamespace('POST', POST);
    const results = await miniflare.getKVNamespace('RESULTS', MAIN);
    return {
      origin: originAt(Number(port)),
      post: namespace.getByName(SHARD) as unknown as PostObject,
      kv: async (key) => (await results.get(key)) as string | null,
      stop,
    };
  } catch (cause) {
    await stop().catch(() => undefined);
    throw cause;
  }
}
