import { readFile, rm } from 'node:fs/promises';
import type { Pair } from '../src/release/keys.ts';
import { firstPairs } from '../src/release/make-release.ts';
import { builtModules, DATA, ELECTIONS, SETTINGS, type Settings } from './bundle.ts';
import { countryRelease, withHome } from './country-release.ts';
import { despiteKills } from './despite-kills.ts';
import { electionsListed } from './election-files.ts';
import { homeCouncil, refuseUnknownHome } from './home-election.ts';
import { memoryFolder } from './memory-folder.ts';
import { type NightChoice, postModules, runCrons, withPost } from './night/both-workers.ts';
import { LOOPBACK, originAt } from './port.ts';
import { readDataset } from './publish/dataset.ts';
import { releaseWithPictures } from './release.ts';
import { watchRuntime } from './runtime-process.ts';

/** Any id works: the Worker uses it only to recognise its own messages. */
const APPLICATION_ID = '100000000000000001';
/** How many documents are written to KV at a time. */
const WRITES_AT_ONCE = 32;
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
  /**
   * Adds the facts of all other councils, without pictures, and starts it again, so that nothing is cached.
   * @returns how many councils were added
   * @throws Error that names a file of `data/` that cannot be read
   */
  addCountry(): Promise<number>;
  /** Ends the runtime as a power cut would. It starts again on the same port, with everything that was stored. */
  kill(): void;
  /** Starts it again with no count, no follows and no outbox. */
  forgetNights(): Promise<void>;
  stop(): Promise<void>;
}

export interface WorkerChoice {
  /** The key that requests must be signed with, 64 hex digits. */
  publicKey: string;
  /** 0 for any free port. */
  port: number;
  /** Set to run the second Worker too, and the counts of election nights. */
  night?: NightChoice;
  /** Called with each line that the Worker logs. */
  log(line: string): void;
}

/**
 * Runs the built Worker in workerd, reachable from this machine alone, with a release of the home council's elections in
 * a real KV namespace. The namespace is in memory, so each start begins with the data in the sources.
 * @throws Error if the port is taken or the bundle does not run.
 */
export async function startWorker({ publicKey, port, night, log }: WorkerChoice): Promise<RunningWorker> {
  const { compatibilityDate, compatibilityFlags, vars }: Settings = JSON.parse(await readFile(SETTINGS, 'utf8'));
  const [modules, post] = await Promise.all([builtModules(), night && postModules()]);
  // Imported here because it takes a second, which a wrong command line does not need.
  const { convertV4MiniflareOptions, Log, LogLevel, Miniflare } = await import('miniflare');
  const onFile = electionsListed(ELECTIONS);
  refuseUnknownHome(vars.HOME_ELECTION, onFile);
  const home = homeCouncil(vars.HOME_ELECTION);
  // Pictures take some seconds the first time, so they are drawn before the Worker accepts requests.
  const release = await releaseWithPictures(await readDataset(DATA, home));
  const storage = await memoryFolder();
  let generation = 0;
  const worker = {
    modules,
    compatibilityDate,
    compatibilityFlags,
    kvNamespaces: ['RESULTS'],
    bindings: { ...vars, DISCORD_PUBLIC_KEY: publicKey, DISCORD_APPLICATION_ID: APPLICATION_ID } as Record<
      string,
      string
    >,
  };
  const optionsOn = (chosen: number) =>
    convertV4MiniflareOptions({
      workers: night && post ? withPost(worker, post, night, generation) : [worker],
      ...(storage && { resourcePersistencePath: storage }),
      host: LOOPBACK,
      port: chosen,
      // Otherwise Miniflare asks Cloudflare for this machine's location.
      cf: false,
      log: new Log(LogLevel.ERROR),
      handleStructuredLogs: ({ message }) => log(message),
    });
  const runtime = watchRuntime();
  const miniflare = new Miniflare(optionsOn(port));
  const endCrons = night && runCrons(miniflare, log);
  const stop = async () => {
    endCrons?.();
    runtime.forget();
    await miniflare.dispose();
    if (storage) await rm(storage, { recursive: true, force: true });
  };
  const openedOrigin = async () => originAt(Number((await miniflare.ready).port) || HTTP_PORT);
  /** The catalogue, which is last, is written after everything else, as a release is published. */
  async function write(pairs: readonly Pair[]): Promise<void> {
    const namespace = await miniflare.getKVNamespace('RESULTS');
    const put = ({ key, value, metadata }: Pair) =>
      namespace.put(key, typeof value === 'string' ? value : value.buffer, { metadata });
    const catalogue = pairs.slice(-1);
    const documents = pairs.slice(0, -1);
    for (let from = 0; from < documents.length; from += WRITES_AT_ONCE)
      await Promise.all(documents.slice(from, from + WRITES_AT_ONCE).map(put));
    await Promise.all(catalogue.map(put));
  }
  const ownPort = (origin: string) => Number(new URL(origin).port) || HTTP_PORT;
  try {
    let origin = await openedOrigin();
    await write(await firstPairs(release));
    return {
      get origin() {
        return origin;
      },
      async moveTo(chosen) {
        await miniflare.setOptions(optionsOn(chosen));
        origin = await openedOrigin();
      },
      async addCountry() {
        if (onFile.every(({ council }) => council === home)) return 0;
        const country = withHome(await countryRelease(), release);
        const pairs = await firstPairs(country);
        await despiteKills(
          () => write(pairs),
          () => runtime.kills,
        );
        await miniflare.setOptions(optionsOn(ownPort(origin)));
        await miniflare.ready;
        return country.contents.councils.length - release.contents.councils.length;
      },
      kill: runtime.kill,
      async forgetNights() {
        generation += 1;
        await miniflare.setOptions(optionsOn(ownPort(origin)));
        const namespace = await miniflare.getKVNamespace('RESULTS');
        const { keys } = await namespace.list({ prefix: 'night' });
        await Promise.all(keys.map(({ name }) => namespace.delete(name)));
      },
      stop,
    };
  } catch (cause) {
    await stop().catch(() => undefined);
    throw cause;
  }
}
