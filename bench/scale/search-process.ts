import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { ROOT, SETTINGS, type Settings } from '../../scripts/bundle.ts';
import { LOOPBACK } from '../../scripts/port.ts';
import { cpuOf, startedBy } from './processes.ts';

/** A workerd that holds a list of names and does nothing but search it. */
export interface SearchProcess {
  /**
   * CPU of one search, in ms. A clock does not advance in workerd while it works, so the search is repeated and the
   * CPU of the process divided.
   */
  cpuFor(typed: string, times: number): Promise<number>;
  stop(): Promise<void>;
}

export async function startSearch(names: readonly string[]): Promise<SearchProcess> {
  const { compatibilityDate }: Settings = JSON.parse(await readFile(SETTINGS, 'utf8'));
  const log = new Log(LogLevel.ERROR);
  const script = await bundled();
  const options = { modules: true, script, compatibilityDate, host: LOOPBACK, port: 0, cf: false, log } as const;
  const { thing: miniflare, pid } = await startedBy(async () => {
    const starting = new Miniflare(convertV4MiniflareOptions(options));
    await starting.ready;
    return starting;
  });
  const { origin } = await miniflare.ready;
  await (await fetch(origin, { method: 'POST', body: JSON.stringify(names) })).text();
  const cpuOfRequest = async (typed: string, times: number) => {
    const before = cpuOf(pid);
    await (await fetch(`${origin}/?${new URLSearchParams({ typed, times: `${times}` })}`)).text();
    return cpuOf(pid) - before;
  };
  return {
    async cpuFor(typed, times) {
      const idle = await cpuOfRequest(typed, 0);
      const busy = await cpuOfRequest(typed, times);
      return Math.max(0, busy - idle) / times;
    },
    stop: () => miniflare.dispose(),
  };
}

/** The Worker as one file. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['bench/scale/search-worker.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    tsconfig: 'src/tsconfig.json',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('The search was bundled into nothing.');
  return file.text;
}
