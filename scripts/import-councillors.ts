/** `npm run import:councillors -- <list> ...`: records who defended each seat, from lists of councillors. */
import * as v from 'valibot';
import { Election } from '../src/results/schema.ts';
import { defaultMessage, runScript, UsageError } from './command-line.ts';
import { electionFiles, electionPath } from './election-files.ts';
import { BadInput } from './import/bad-input.ts';
import { readCouncillorList } from './import/councillors/councillor-list.ts';
import { fillCouncil } from './import/councillors/fill-council.ts';
import { gapLines, rowLines, rowNotices, sideLines, summaryLines } from './import/councillors/lists-report.ts';
import { type RowsByCouncil, rowsByCouncil } from './import/councillors/rows-by-council.ts';
import { electionFile } from './import/election-file.ts';
import { readInput } from './import/input.ts';
import { isDay } from './import/parse-values.ts';
import { openCouncilDataSource } from './import/sources.ts';
import { Councils, readCouncils, readTables } from './import/tables.ts';
import { type OutputFile, writeAll } from './import/write-all.ts';
import { readJson } from './read-path.ts';

const COMMAND_LINE = {
  command: 'npm run import:councillors',
  usage: '<list> ... [options]',
  summary: `Reads Open Council Data UK's lists of councillors, councillors-2017.csv and so on, one a year.
It adds to each election on file who defended each seat and the council's seats, and to each council its polling days.
Name every list you have, because an import replaces what earlier lists gave. If it cannot read all of them, it writes nothing.`,
  options: {
    council: { type: 'string', value: '<slug>', help: 'read only this council, such as derby' },
    councils: {
      type: 'string',
      value: '<file>',
      default: 'data/councils.json',
      help: 'the table of councils; data/councils.json by default',
    },
    elections: {
      type: 'string',
      value: '<folder>',
      default: 'data/elections',
      help: 'the elections on file; data/elections by default',
    },
    retrieved: { type: 'string', value: '<day>', help: 'when the lists were retrieved; today by default' },
  },
  maxArguments: Number.POSITIVE_INFINITY,
} as const;

await runScript(
  COMMAND_LINE,
  async ({ retrieved = new Date().toISOString().slice(0, 10), ...options }, files) => {
    if (files.length === 0)
      throw new UsageError('Name the lists to read, such as councillors-2016.csv councillors-2017.csv.');
    if (!isDay(retrieved)) throw new UsageError(`--retrieved "${retrieved}" is not a day such as 2019-05-02.`);
    await importLists({ ...options, retrieved, files });
  },
  (cause) => `${defaultMessage(cause)}\nNothing was written.`,
);

interface ListOptions {
  files: readonly string[];
  /** A slug; without it, every council in the table. */
  council?: string | undefined;
  councils: string;
  elections: string;
  retrieved: string;
}

async function importLists({ files, council = '', councils, elections, retrieved }: ListOptions): Promise<void> {
  const asked = council === '' ? null : council;
  const table = await readCouncils(councils);
  if (!table) throw new Error(`${councils}: there is no such table of councils.`);
  const { parties } = await readTables();
  const lists = await readLists(files, (input) =>
    rowsByCouncil(readCouncillorList(input, parties), table.councils, asked),
  );
  const used = table.councils.filter(({ slug }) => lists.some((one) => one.councils.has(slug)));
  if (used.length === 0) throw new Error(`No list has a row for ${asked ?? `a council in ${councils}`}.`);
  const onFile = await readElections(elections);
  const filled = used.map((one) => {
    const years = lists.flatMap(({ list, councils: rows }) => {
      const seats = rows.get(one.slug);
      return seats ? { list, seats } : [];
    });
    const history = { years, elections: onFile.filter(({ council: slug }) => slug === one.slug) };
    return fillCouncil(one, history, (year) => openCouncilDataSource(year, retrieved));
  });
  const changed = new Map(filled.map((one) => [one.council.slug, one.council]));
  const saved = { ...table, councils: table.councils.map((one) => changed.get(one.slug) ?? one) };
  const output: OutputFile[] = filled
    .flatMap((one) => one.elections.map(({ election }) => v.parse(Election, election)))
    .map((election) => ({
      path: electionPath(elections, election.election_id),
      text: electionFile(election),
      root: elections,
    }));
  writeAll([...output, { path: councils, text: `${JSON.stringify(v.parse(Councils, saved), null, 2)}\n` }]);
  for (const line of [...lists.flatMap(rowNotices), ...gapLines(filled)]) console.error(line);
  const report = [...lists.flatMap((one) => rowLines(one, asked)), ...sideLines(filled), ...summaryLines(filled)];
  for (const line of report) console.log(line);
}

/** @throws BadInput if two lists are of the same year */
async function readLists(
  files: readonly string[],
  read: (input: Awaited<ReturnType<typeof readInput>>) => RowsByCouncil,
): Promise<RowsByCouncil[]> {
  const lists = (await Promise.all(files.map(readInput))).map(read);
  for (const [year, same] of Map.groupBy(lists, ({ list }) => list.year)) {
    const second = same[1]?.list.file;
    if (second) throw new BadInput(second, 1, `a second list of ${year}; name one list for each year`);
  }
  return lists.toSorted((a, b) => a.list.year - b.list.year);
}

/** @throws Error naming a file that is not an election */
async function readElections(folder: string): Promise<Election[]> {
  return Promise.all(
    electionFiles(folder).map(async (file) => {
      const { success, issues, output } = v.safeParse(Election, await readJson(file));
      if (success) return output;
      throw new Error(`${file}: ${v.getDotPath(issues[0]) ?? 'all'}: ${issues[0].message}`);
    }),
  );
}
