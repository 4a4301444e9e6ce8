import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../../scripts/whole-file.ts';

const README = path.join(import.meta.dirname, '../README.md');

/** The kinds of run. The README has a place for each. */
type RunKind = 'straight' | 'at scale';

/** Replaces a report in bench/README.md. @throws Error if the README lacks the marks around it */
export async function writeToReadme(report: string, kind: RunKind): Promise<void> {
  await writeWhole(README, withReport(await readFile(README, 'utf8'), report, kind));
}

export function withReport(readme: string, report: string, kind: RunKind): string {
  const [mark, close] = [`<!-- the last full run, ${kind} -->`, `<!-- end of the last full run, ${kind} -->`];
  const [begin, end] = [readme.indexOf(mark), readme.indexOf(close)];
  if (begin < 0 || end < begin) throw new Error(`bench/README.md has no "${mark}" with "${close}" after it.`);
  return `${readme.slice(0, begin + mark.length)}\n\n${report}\n\n${readme.slice(end)}`;
}
