/** `npm run import:table -- <folder>`: counts what each results file in a folder contains. It imports nothing. */
import path from 'node:path';
import { grouped } from '../src/render/words.ts';
import { OUT, output, runScript, UsageError } from './command-line.ts';
import { BadInput } from './import/bad-input.ts';
import { countsOf } from './import/counts.ts';
import { filesIn } from './import/files-in.ts';
import { formatOf } from './import/formats.ts';
import { type ImportGroup, importGroups, readGroup } from './import/import-groups.ts';
import { NotResults } from './import/not-results.ts';
import { readTables, type Tables } from './import/tables.ts';

const COLUMNS = [
  'file',
  'elections',
  'councils',
  'wards',
  'candidates',
  'elected',
  'by-elections',
  'uncontested',
  'cancelled',
  'holds',
  'gains',
  'turnouts',
  'skipped',
];

const NOT_RESULTS = 'not a results file';

const COMMAND_LINE = {
  command: 'npm run import:table',
  usage: '<folder> [--out <file>]',
  summary: 'Prints a table of what each results file in a folder contains. It imports nothing.',
  options: { out: OUT },
  maxArguments: 1,
};

await runScript(COMMAND_LINE, async ({ out }, [folder]) => {
  if (folder === undefined) throw new UsageError('Name the folder to read.');
  const { lines, failed } = await tableOf(folder);
  await output(lines.map((line) => `${line}\n`).join(''), out);
  return failed ? 1 : 0;
});

/** The lines of the table, and whether a results file could not be read. */
async function tableOf(folder: string): Promise<{ lines: string[]; failed: boolean }> {
  const tables = await readTables();
  const rows: string[][] = [];
  for (const files of await importGroups(await filesIn([folder]))) rows.push(await rowOf(files, tables, folder));
  const table = [COLUMNS, ...rows.filter((row) => row.length > 2)];
  const widths = COLUMNS.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  const lines = table.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );
  const others = rows.filter((row) => row.length <= 2);
  return {
    lines: [...lines, ...others.map(([file, reason]) => `${file}: ${reason}`)],
    failed: others.some(([, reason]) => reason !== NOT_RESULTS),
  };
}

async function rowOf(files: ImportGroup, tables: Tables, folder: string): Promise<string[]> {
  const name = files.map((file) => path.relative(folder, file)).join(' + ');
  try {
    const options = {
      electionsOf: () => [],
      council: null,
      learn: true,
      date: null,
      title: null,
      retrieved: '2000-01-01',
    };
    const { inputs } = await readGroup(files);
    const { elections, skipped } = formatOf(inputs).read(inputs, { tables, ...options, progress: () => {} });
    const counts = countsOf(elections);
    const ballots = elections.flatMap((election) => election.ballots);
    const labels = ballots.flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome));
    const figures = [
      counts.elections,
      counts.councils,
      counts.wards,
      counts.candidates,
      counts.elected,
      counts.byElections,
      counts.uncontested,
      counts.cancelled,
      labels.filter((label) => label === 'hold').length,
      labels.filter((label) => label === 'gain').length,
      ballots.filter(({ turnout_percentage }) => turnout_percentage !== null).length,
      skipped.length,
    ];
    return [name, ...figures.map(grouped)];
  } catch (cause) {
    if (cause instanceof NotResults) return [name, NOT_RESULTS];
    if (cause instanceof BadInput) return [name, cause.message];
    throw cause;
  }
}
