/** `npm run import -- <file>`: reads a results file into `data/elections/`. A ward that it cannot read is left out. */
import * as v from 'valibot';
import { Election } from '../src/results/schema.ts';
import { defaultMessage, runScript, UsageError } from './command-line.ts';
import { electionPath } from './election-files.ts';
import { changeLines, comparedWithFile, refusal } from './import/comparison-with-file.ts';
import { progressOn, summary, warnings } from './import/console-report.ts';
import { withLearned } from './import/councils-file.ts';
import { electionFile } from './import/election-file.ts';
import { electionsOnFile } from './import/elections-on-file.ts';
import { formatOf, isRecognised } from './import/formats.ts';
import { filesIn, importGroups } from './import/import-groups.ts';
import { readInputs } from './import/input.ts';
import { isDay } from './import/parse-values.ts';
import { type RunRow, runTable } from './import/run-table.ts';
import { Councils, readCouncils, readTables } from './import/tables.ts';
import { type OutputFile, writeAll } from './import/write-all.ts';

const COMMAND_LINE = {
  command: 'npm run import',
  usage: '<file or folder> ... [options]',
  summary: `Reads a results file into data/elections. It leaves out a ward that has a row it cannot read, and lists each row that it did not import.
It reads Wikipedia articles, LEAP's CSV, the Commons Library's handbooks and Democracy Club's CSV.
Of several files, each is read in turn; a handbook's sheets saved as CSV are read together.`,
  options: {
    council: { type: 'string', value: '<slug>', help: 'the council, such as derby, if the file does not name it' },
    councils: { type: 'string', value: '<file>', help: 'a table of councils to use, and to add new ones to' },
    date: { type: 'string', value: '<day>', help: 'the polling day, such as 2019-05-02, if the file does not name it' },
    out: {
      type: 'string',
      value: '<folder>',
      default: 'data/elections',
      help: 'where to write; data/elections by default',
    },
    replace: { type: 'boolean', help: 'replace elections on file that differ' },
    retrieved: { type: 'string', value: '<day>', help: 'when the file was retrieved; today by default' },
    title: { type: 'string', value: '<title>', help: 'the title of the article' },
  },
  maxArguments: Number.POSITIVE_INFINITY,
} as const;

await runScript(
  COMMAND_LINE,
  async ({ retrieved = new Date().toISOString().slice(0, 10), ...options }, named) => {
    if (named.length === 0) throw new UsageError('Name the file to import, or a folder of files.');
    for (const [name, day] of Object.entries({ date: options.date, retrieved })) {
      if (day !== undefined && !isDay(day)) throw new UsageError(`--${name} "${day}" is not a day such as 2019-05-02.`);
    }
    return await importAll(named, { ...options, retrieved });
  },
  (cause) => `${defaultMessage(cause)}\nNothing was written.`,
);

interface ImportOptions {
  /** A slug; without it, the file names its council. */
  council?: string | undefined;
  /** The file of a table of councils. */
  councils?: string | undefined;
  date?: string | undefined;
  out: string;
  /** Whether to replace elections on file that differ. */
  replace?: boolean | undefined;
  retrieved: string;
  title?: string | undefined;
}

/** Imports each file in turn, and ends with a table. @returns 1 if a file was refused */
async function importAll(named: readonly string[], options: ImportOptions): Promise<number> {
  const rows: RunRow[] = [];
  const groups = await importGroups(await filesIn(named));
  if (groups.length === 0) throw new Error(`There is no file in ${named.join(' or ')}: name a folder of results.`);
  for (const [index, files] of groups.entries()) {
    const started = performance.now();
    const label = groups.length > 1 ? `file ${index + 1} of ${groups.length}: ` : '';
    const result = await importFiles(files, label, options).catch((cause: unknown) => {
      console.error(`${defaultMessage(cause)}\nNothing was written${groups.length > 1 ? ` from ${files[0]}` : ''}.`);
      return { elections: null, skipped: [] };
    });
    rows.push({ file: files[0], ...result, milliseconds: performance.now() - started });
  }
  const isRefused = rows.some(({ elections }) => elections === null);
  if (!isRefused || rows.length > 1) for (const line of runTable(rows)) console.log(line);
  return isRefused ? 1 : 0;
}

async function importFiles(
  files: readonly string[],
  label: string,
  options: ImportOptions,
): Promise<Pick<RunRow, 'elections' | 'skipped'>> {
  const { council, councils, date, out, replace = false, retrieved, title } = options;
  const inputs = (await Promise.all(files.map((file) => readInputs(file, isRecognised)))).flat();
  const format = formatOf(inputs);
  const table = councils ? await readCouncils(councils) : null;
  const electionsOf = electionsOnFile(out);
  const result = format.read(inputs, {
    tables: await readTables(table?.councils),
    electionsOf,
    council: council ?? null,
    learn: council !== undefined || councils !== undefined,
    date: date ?? null,
    title: title ?? null,
    retrieved,
    progress: progressOn(process.stderr, label),
  });
  const imported = result.elections.map((election) => v.parse(Election, election));
  const compared = comparedWithFile(imported, electionsOf);
  if (compared.replaced.length > 0 && !replace) throw new Error(refusal(compared.replaced));
  const output: OutputFile[] = compared.elections.map((election) => ({
    path: electionPath(out, election.election_id),
    text: electionFile(election),
    root: out,
  }));
  const saved = councils ? withLearned(table, result.learned, imported) : null;
  if (councils && saved?.table) {
    output.push({ path: councils, text: `${JSON.stringify(v.parse(Councils, saved.table), null, 2)}\n` });
  }
  writeAll(output);
  for (const line of warnings(inputs, result, saved)) console.error(line);
  for (const line of compared.replaced.flatMap(changeLines)) console.error(`replaced ${line}`);
  for (const line of summary(format.name, imported, compared, out)) console.log(line);
  return { elections: imported, skipped: result.skipped };
}
