import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../../scripts/whole-file.ts';

const README = path.join(import.meta.dirname, '../README.md');

/** The kinds of run, each of which has a place of its own. */
type Way = 'straight' | 'through Miniflare' | 'at scale';

/** Puts a report between its marks in bench/README.md. @throws Error where the marks are not there */
export async function writeToReadme(report: string, way: Way): Promise<void> {
  await writeWhole(README, withReport(await readFile(README, 'utf8'), report, way));
}

export function withReport(readme: string, report: string, way: Way): string {
  const [mark, close] = [`<!-- the last full run, ${way} -->`, `<!-- end of the last full run, ${way} -->`];
  const [begin, end] = [readme.indexOf(mark), readme.indexOf(close)];
  if (begin < 0 || end < begin) throw new Error(`bench/README.md has no "${mark}" with "${close}" after it.`);
  return `${readme.slice(0, begin + mark.length)}\n\n${report}\n\n${readme.slice(end)}`;
}
