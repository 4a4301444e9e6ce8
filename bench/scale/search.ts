import { startSearch } from './search-process.ts';
import { firstLetter, misspelt } from './typing.ts';

/** What a search over a list of names takes, in ms of CPU. */
export interface Searched {
  typed: 'the first letter' | 'a typo';
  mean: number;
  most: number;
  /** What was typed where it took most. */
  dearest: string;
}

const TYPOS = 20;

/**
 * Times `suggest()` over a list of names in workerd, by every first letter and by names misspelt.
 * @param times how often each search is repeated
 */
export async function searched(names: readonly string[], times: number): Promise<Searched[]> {
  const letters = [...new Set(names.map(firstLetter))].filter((letter) => /[A-Z]/.test(letter));
  const typos = Array.from({ length: TYPOS }, (_, index) =>
    misspelt(names[Math.floor((names.length * index) / TYPOS)] ?? ''),
  );
  const search = await startSearch(names);
  try {
    const results: Searched[] = [];
    for (const [typed, texts] of [
      ['the first letter', letters],
      ['a typo', typos],
    ] as const) {
      const figures: { text: string; cpu: number }[] = [];
      for (const text of texts) {
        figures.push({ text, cpu: await search.cpuFor(text, times) });
      }
      const mean = figures.reduce((sum, { cpu }) => sum + cpu, 0) / figures.length;
      const dearest = figures.reduce((most, one) => (one.cpu > most.cpu ? one : most));
      results.push({ typed, mean, most: dearest.cpu, dearest: dearest.text });
    }
    return results;
  } finally {
    await search.stop();
  }
}
