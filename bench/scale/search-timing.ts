import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { ROOT, SETTINGS, type Settings } from '../../scripts/bundle.ts';
import { cpuMilliseconds, startWorkerd } from '../workerd-process.ts';
import { firstLetter, misspelt } from './questions.ts';

/** CPU time of searches over a list of names, in ms. */
export interface SearchTimes {
  typed: 'the first letter' | 'a typo';
  mean: number;
  most: number;
  /** The text of the slowest search. */
  slowest: string;
}

/** A workerd that only searches a list of names. */
interface SearchProcess {
  /** CPU of one search, in ms, averaged over repeats. A Worker cannot measure it: its clock stops while it works. */
  cpuFor(typed: string, repeats: number): Promise<number>;
  stop(): Promise<void>;
}

const TYPOS = 20;

/** Times `suggest()` over a list of names in workerd, by every first letter and by misspelt names. */
export async function timeSearches(names: readonly string[], repeats: number): Promise<SearchTimes[]> {
  const letters = [...new Set(names.map(firstLetter))].filter((letter) => /[A-Z]/.test(letter));
  const typos = Array.from({ length: TYPOS }, (_, index) =>
    misspelt(names[Math.floor((names.length * index) / TYPOS)] ?? ''),
  );
  const search = await startSearch(names);
  try {
    const results: SearchTimes[] = [];
    for (const [typed, texts] of [
      ['the first letter', letters],
      ['a typo', typos],
    ] as const) {
      const times: { text: string; cpu: number }[] = [];
      for (const text of texts) times.push({ text, cpu: await search.cpuFor(text, repeats) });
      const mean = times.reduce((sum, { cpu }) => sum + cpu, 0) / times.length;
      const slowest = times.reduce((most, one) => (one.cpu > most.cpu ? one : most));
      results.push({ typed, mean, most: slowest.cpu, slowest: slowest.text });
    }
    return results;
  } finally {
    await search.stop();
  }
}

async function startSearch(names: readonly string[]): Promise<SearchProcess> {
  const { compatibilityDate }: Settings = JSON.parse(await readFile(SETTINGS, 'utf8'));
  const { miniflare, pid } = await startWorkerd({ modules: true, script: await searchScript(), compatibilityDate });
  const { origin } = await miniflare.ready;
  await (await fetch(origin, { method: 'POST', body: JSON.stringify(names) })).text();
  const cpuOfRequest = async (typed: string, times: number) => {
    const before = cpuMilliseconds(pid);
    await (await fetch(`${origin}/?${new URLSearchParams({ typed, times: `${times}` })}`)).text();
    return cpuMilliseconds(pid) - before;
  };
  return {
    async cpuFor(typed, repeats) {
      const idle = await cpuOfRequest(typed, 0);
      const busy = await cpuOfRequest(typed, repeats);
      return Math.max(0, busy - idle) / repeats;
    },
    stop: () => miniflare.dispose(),
  };
}

/** The search Worker, bundled into one module. */
async function searchScript(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['bench/scale/search-worker.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    tsconfig: 'src/tsconfig.json',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('The bundle of the search Worker is empty.');
  return file.text;
}
