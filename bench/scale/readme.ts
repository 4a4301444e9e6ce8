import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../../scripts/whole-file.ts';

const README = path.join(import.meta.dirname, 'README.md');
const BEGIN = '<!-- the last full run, written by `npm run bench:scale -- --write` -->';
const END = '<!-- end of the last full run -->';

/** Puts a report between the marks in bench/scale/README.md. @throws Error where the marks are not there */
export async function writeToReadme(report: string): Promise<void> {
  await writeWhole(README, withReport(await readFile(README, 'utf8'), report));
}

function withReport(readme: string, report: string): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`bench/scale/README.md has no "${BEGIN}" with "${END}" after it.`);
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${report}\n\n${readme.slice(end)}`;
}
