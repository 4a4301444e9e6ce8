/** `npm run import:councillors -- <list> ...`: records who defended each seat, from lists of councillors. */
import * as v from 'valibot';
import { type Council, Election } from '../src/results/schema.ts';
import { defaultMessage, runScript, UsageError } from './command-line.ts';
import { electionPath } from './election-files.ts';
import { BadInput } from './import/bad-input.ts';
import { progressOn } from './import/console-report.ts';
import { type CouncilRecords, readCouncilRecords } from './import/councillors/council-records.ts';
import { readCouncillorList } from './import/councillors/councillor-list.ts';
import { type FilledCouncil, fillCouncil } from './import/councillors/fill-council.ts';
import { detailLines, rowLines, sideLines, summaryLines } from './import/councillors/lists-report.ts';
import { type RowsByCouncil, rowsByCouncil } from './import/councillors/rows-by-council.ts';
import {
  isYearlyRecord,
  readYearlyRecord,
  type YearsOnRecord,
  yearlyRecordOf,
} from './import/councillors/yearly-record.ts';
import { councilsText } from './import/councils-text.ts';
import { electionFile } from './import/election-file.ts';
import { type Input, readInput } from './import/input.ts';
import { isDay } from './import/parse-values.ts';
import { openCouncilDataSource } from './import/sources.ts';
import { Councils, readCouncils, readTables } from './import/tables.ts';
import { type OutputFile, writeAll } from './import/write-all.ts';

const COMMAND_LINE = {
  command: 'npm run import:councillors',
  usage: '<list> ... [<yearly record>] [options]',
  summary: `Reads Open Council Data UK's lists of councillors, councillors-2017.csv and so on, one a year,
and if you name it, its yearly record, history2016-2025.csv.
It adds to each election on file who defended each seat, and the council's seats; and to each council its polling days,
and its seats on the yearly record.
Name every list you have, because an import replaces what earlier lists gave. If it cannot read all of them, it writes nothing.
If it cannot fill in a council, it names it and continues. With --council, it prints each fact that is not recorded.`,
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
  exitCodes: '0 done; 1 failed, or some councils could not be filled in; 2 wrong usage',
  maxArguments: Number.POSITIVE_INFINITY,
} as const;

await runScript(
  COMMAND_LINE,
  async ({ retrieved = new Date().toISOString().slice(0, 10), ...options }, files) => {
    if (files.length === 0)
      throw new UsageError('Name the lists to read, such as councillors-2016.csv councillors-2017.csv.');
    if (!isDay(retrieved)) throw new UsageError(`--retrieved "${retrieved}" is not a day such as 2019-05-02.`);
    return importLists({ ...options, retrieved, files });
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

/** @returns 1 if some councils could not be filled, else 0 */
async function importLists({ files, council = '', councils, elections, retrieved }: ListOptions): Promise<number> {
  const asked = council === '' ? null : council;
  const table = await readCouncils(councils);
  if (!table) throw new Error(`${councils}: there is no such table of councils.`);
  const { parties } = await readTables();
  const inputs = await Promise.all(files.map(readInput));
  const records = await readCouncilRecords(elections);
  const lists = oneEachYear(
    inputs
      .filter((input) => !isYearlyRecord(input))
      .map((input) => {
        return rowsByCouncil(readCouncillorList(input, parties), table.councils, records.elections, asked);
      }),
  );
  const yearly = onlyOne(inputs.filter(isYearlyRecord));
  const years = yearly ? readYearlyRecord(yearly, table.councils, parties) : new Map();
  const used = table.councils.filter(
    ({ slug }) => lists.some((one) => one.councils.has(slug)) || (years.has(slug) && slug === (asked ?? slug)),
  );
  if (used.length === 0) throw new Error(`No list has a row for ${asked ?? `a council in ${councils}`}.`);
  const { filled, faults } = fillCouncils(used, { lists, records, retrieved });
  const changed = new Map(filled.map((one) => [one.council.slug, withYears(one.council, years, retrieved)]));
  const saved = { ...table, councils: table.councils.map((one) => changed.get(one.slug) ?? one) };
  const output: OutputFile[] = filled
    .flatMap((one) => one.elections.map(({ election }) => v.parse(Election, election)))
    .map((election) => ({
      path: electionPath(elections, election.election_id),
      text: electionFile(election),
      root: elections,
    }));
  writeAll([...output, { path: councils, text: councilsText(v.parse(Councils, saved)) }]);
  for (const line of detailLines(lists, filled)) console.error(line);
  const report = [...lists.flatMap((one) => rowLines(one, asked)), ...sideLines(filled), ...summaryLines(filled)];
  for (const line of report) console.log(line);
  for (const [slug, reason] of faults) console.error(`${slug} was left as it was: ${reason}`);
  return faults.size > 0 ? 1 : 0;
}

/** Fills one council after the other. One that cannot be filled is named, and does not stop the others. */
function fillCouncils(
  used: readonly Council[],
  { lists, records, retrieved }: { lists: readonly RowsByCouncil[]; records: CouncilRecords; retrieved: string },
): { filled: FilledCouncil[]; faults: Map<string, string> } {
  const filled: FilledCouncil[] = [];
  const faults = new Map<string, string>();
  const given = lists.map(({ list }) => list.year);
  const total = used.reduce((sum, { slug }) => sum + (records.elections.get(slug)?.length ?? 0), 0);
  const progress = progressOn(process.stderr);
  let done = 0;
  for (const council of used) {
    const years = lists.flatMap(({ list, councils: rows }) => {
      const seats = rows.get(council.slug);
      return seats ? { list, seats } : [];
    });
    const own = records.elections.get(council.slug) ?? [];
    try {
      const unread = records.faults.get(council.slug);
      if (unread) throw new Error(unread);
      const history = { council, years, given, elections: own };
      filled.push(fillCouncil(history, (year) => openCouncilDataSource(year, retrieved)));
    } catch (cause) {
      faults.set(council.slug, defaultMessage(cause));
    }
    for (const _ of own) progress(++done, total);
  }
  return { filled, faults };
}

function withYears(council: Council, years: ReadonlyMap<string, YearsOnRecord>, retrieved: string): Council {
  const own = years.get(council.slug);
  return own ? { ...council, yearly_record: yearlyRecordOf(own, retrieved) } : council;
}

/** @throws BadInput if two lists are of the same year */
function oneEachYear(lists: readonly RowsByCouncil[]): RowsByCouncil[] {
  for (const [year, same] of Map.groupBy(lists, ({ list }) => list.year)) {
    const second = same[1]?.list.file;
    if (second) throw new BadInput(second, 1, `a second list of ${year}; name one list for each year`);
  }
  return lists.toSorted((a, b) => a.list.year - b.list.year);
}

/** @throws BadInput if there are two yearly records */
function onlyOne(records: readonly Input[]): Input | null {
  const [first, second] = records;
  if (second) throw new BadInput(second.file, 1, 'a second yearly record; name one');
  return first ?? null;
}
