/** What an election night needs on this machine besides the first Worker: its objects, and the second Worker, which posts. */
import type { Miniflare } from 'miniflare';
import { builtModules, POST_BUNDLE } from '../bundle.ts';

export const MAIN = 'returning-officer';
export const POST = 'returning-officer-post';
const CRON_MS = 60_000;

export interface NightChoice {
  /** The key that opens and closes counts, 64 hex digits. */
  publicKey: string;
  /** The address of Discord's API, with its version, or of what takes its place. */
  discordApi: string;
  /** The bot's token there. */
  token: string;
}

/** The second Worker's modules, as Miniflare takes them. */
export type PostModules = Awaited<ReturnType<typeof builtModules>>;

export function postModules(): Promise<PostModules> {
  return builtModules(POST_BUNDLE);
}

/**
 * Two Workers in place of the first one.
 * @param main its options
 * @param generation counts the nights: each has objects of its own, so that a new one begins with nothing
 */
export function withPost<
  Options extends {
    compatibilityDate: string;
    compatibilityFlags: string[];
    bindings: Record<string, string>;
  },
>(main: Options, modules: PostModules, { publicKey, discordApi, token }: NightChoice, generation = 0) {
  const { compatibilityDate, compatibilityFlags } = main;
  const object = (className: string) => ({
    className,
    useSQLite: true,
    unsafeUniqueKey: `${className}-${generation}`,
  });
  const post = {
    name: POST,
    modules,
    compatibilityDate,
    compatibilityFlags,
    durableObjects: { POST: object('Post') },
    bindings: { DISCORD_TOKEN: token, DISCORD_API: discordApi },
  };
  const first = {
    ...main,
    name: MAIN,
    durableObjects: { COUNT: object('Count'), POST: { ...object('Post'), scriptName: POST } },
    bindings: { ...main.bindings, NIGHT_PUBLIC_KEY: publicKey },
  };
  return [first, post];
}

/** Runs the crons of both Workers every minute, which Miniflare does not. @returns a function that ends that */
export function runCrons(miniflare: Miniflare, log: (line: string) => void): () => void {
  const run = (name: string) =>
    miniflare
      .getWorker(name)
      .then((worker) => worker.scheduled({ cron: '* * * * *' }))
      .catch((fault) => log(`The cron of ${name} did not run: ${fault}`));
  const timer = setInterval(() => void Promise.all([MAIN, POST].map(run)), CRON_MS);
  return () => clearInterval(timer);
}
