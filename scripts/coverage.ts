/** Which elections are on file, as README.md and data/README.md say it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Dataset } from '../src/release/make-release.ts';
import { counted } from '../src/render/numbers.ts';
import { grouped, listed } from '../src/render/words.ts';
import type { Election } from '../src/results/schema.ts';
import { ROOT } from './bundle.ts';
import { withPart } from './marked-part.ts';
import { writeWhole } from './whole-file.ts';

const PART = 'what is on file';
const LINE_LENGTH = 120;
const PAGES = [
  { file: path.join(ROOT, 'README.md'), textOf: coverageSentence },
  { file: path.join(ROOT, 'data/README.md'), textOf: coverageTable },
];

/**
 * Counts what is on file anew in both pages.
 * @returns whether either was out of date
 * @throws Error if a page lacks the marks around that part
 */
export async function updateCoverage(dataset: Dataset, { write }: { write: boolean }): Promise<boolean> {
  let wasOld = false;
  for (const { file, textOf } of PAGES) {
    const before = await readFile(file, 'utf8');
    const after = withPart(before, PART, textOf(dataset));
    if (after === before) continue;
    wasOld = true;
    if (write) await writeWhole(file, after);
  }
  return wasOld;
}

/** "It has 6 elections of 1 council on file (1 in England), with …. By year: 2003 (1), 2016 (1) …", in lines. */
export function coverageSentence({ elections, councils }: Dataset): string {
  const own = new Set(elections.map(({ council }) => council));
  const codes = councils.filter(({ slug }) => own.has(slug)).map(({ gss }) => gss);
  const nations = [
    ['England', codes.filter((gss) => gss.startsWith('E')).length],
    ['Wales', codes.filter((gss) => gss.startsWith('W')).length],
  ] as const;
  const where = nations.filter(([, number]) => number > 0).map(([nation, number]) => `${grouped(number)} in ${nation}`);
  const years = byYear(elections).map(([year, inYear]) => `${year} (${inYear.length})`);
  const { ballots, candidates } = totals(elections);
  return lines(
    `It has ${counted(elections.length, 'election')} of ${counted(own.size, 'council')} on file (${listed(where)}), with ` +
      `${counted(ballots, 'ballot')} and ${counted(candidates, 'candidate')}. ` +
      `By year: ${listed(years)}.`,
  );
}

/** A row for each year, with its sources and their licences. */
export function coverageTable({ elections }: Dataset): string {
  const rows = byYear(elections).map(([year, inYear]) => {
    const { ballots, candidates } = totals(inYear);
    const sources = inYear.flatMap((election) => election.sources);
    const figures = [inYear.length, new Set(inYear.map(({ council }) => council)).size, ballots, candidates];
    const names = unique(sources.map(({ name }) => name)).join('; ');
    return [year, ...figures.map(grouped), names, unique(sources.map(({ licence }) => licence)).join('; ')];
  });
  const head = ['year', 'elections', 'councils', 'ballots', 'candidates', 'source', 'licence'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function byYear(elections: readonly Election[]): [string, Election[]][] {
  return [...Map.groupBy(elections, ({ election_date }) => election_date.slice(0, 4))].toSorted();
}

function totals(elections: readonly Election[]): { ballots: number; candidates: number } {
  const ballots = elections.flatMap((election) => election.ballots);
  return { ballots: ballots.length, candidates: ballots.reduce((sum, ballot) => sum + ballot.candidates.length, 0) };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted();
}

function lines(text: string): string {
  const broken: string[] = [''];
  for (const word of text.split(' ')) {
    const last = broken.at(-1) ?? '';
    if (last === '') broken[broken.length - 1] = word;
    else if (last.length + 1 + word.length > LINE_LENGTH) broken.push(word);
    else broken[broken.length - 1] = `${last} ${word}`;
  }
  return broken.join('\n');
}
