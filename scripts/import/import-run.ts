/** Imports files of results one after the other, and ends with a table. */
import * as v from 'valibot';
import { Election } from '../../src/results/schema.ts';
import { defaultMessage } from '../command-line.ts';
import { electionPath } from '../election-files.ts';
import { type Compared, changeLines, comparedWithFile, differenceLines } from './comparison-with-file.ts';
import { progressOn, summary, warnings } from './console-report.ts';
import { readLists } from './councillors-step.ts';
import { withLearned } from './councils-file.ts';
import { electionFile } from './election-file.ts';
import { electionsOnFile } from './elections-on-file.ts';
import { filesIn } from './files-in.ts';
import { formatOf } from './formats.ts';
import { type ImportGroup, importGroups, inOrder, type ReadGroup, readGroup } from './import-groups.ts';
import { NotResults } from './not-results.ts';
import { type RunRow, runTable } from './run-table.ts';
import { Councils, readCouncils, readTables } from './tables.ts';
import { type OutputFile, writeAll } from './write-all.ts';

export interface ImportOptions {
  /** A slug; without it, the file names its council. */
  council?: string | undefined;
  /** The file of a table of councils. */
  councils?: string | undefined;
  date?: string | undefined;
  out: string;
  /** Whether to replace elections on file that differ. */
  replace?: boolean | undefined;
  /** The day the files were retrieved. */
  retrieved: string;
  title?: string | undefined;
}

/**
 * Imports each file in turn. One that is refused does not stop the others, and an election on file that differs does not
 * stop the others of its file. Lists of councillors and the yearly record are read after all results.
 * @returns 1 if a file was refused, or an election on file differs and was not replaced
 */
export async function importAll(named: readonly string[], options: ImportOptions): Promise<number> {
  const groups = await importGroups(await filesIn(named));
  if (groups.length === 0) throw new Error(`There is no file in ${named.join(' or ')}: name a folder of results.`);
  const rows: RunRow[] = [];
  const lists: string[] = [];
  const refuse = (files: ImportGroup, cause: unknown, milliseconds: number) => {
    const contents = cause instanceof NotResults ? cause.contents : null;
    const isList = contents === 'list of councillors' || contents === 'yearly record';
    const isPassedOver = contents !== null && !isList && !named.includes(files[0]);
    const from = groups.length > 1 ? ` from ${files[0]}` : '';
    if (isList) lists.push(...files);
    else console.error(isPassedOver ? defaultMessage(cause) : `${defaultMessage(cause)}\nNothing was written${from}.`);
    const elections = isList || isPassedOver ? contents : 'refused';
    rows.push({ file: files[0], elections, skipped: [], milliseconds });
  };
  const read: (ReadGroup & { milliseconds: number })[] = [];
  for (const files of groups) {
    const started = performance.now();
    try {
      const group = await readGroup(files);
      formatOf(group.inputs);
      read.push({ ...group, milliseconds: performance.now() - started });
    } catch (cause) {
      refuse(files, cause, performance.now() - started);
    }
  }
  const given = new Set<string>();
  const compared: Compared[] = [];
  for (const [index, { milliseconds, ...group }] of inOrder(read).entries()) {
    const started = performance.now();
    const label = read.length > 1 ? `file ${index + 1} of ${read.length}: ` : '';
    try {
      const result = await importGroup(group, label, given, options);
      rows.push({ ...result.row, milliseconds: milliseconds + performance.now() - started });
      compared.push(result.compared);
    } catch (cause) {
      refuse(group.files, cause, milliseconds + performance.now() - started);
    }
  }
  if (rows.length > 1 || rows.some(({ elections }) => typeof elections !== 'string')) {
    for (const line of runTable(rows)) console.log(line);
  }
  const listCode = lists.length > 0 ? await readLists(lists, options) : 0;
  const isRefused = rows.some(({ elections }) => elections === 'refused');
  return isRefused || listCode !== 0 || compared.some(({ different }) => different.length > 0) ? 1 : 0;
}

/** @param given the ids of elections that earlier files of the run gave, to which this file's are added */
async function importGroup(
  { files, inputs }: ReadGroup,
  label: string,
  given: Set<string>,
  options: ImportOptions,
): Promise<{ row: Omit<RunRow, 'milliseconds'>; compared: Compared }> {
  const { council, councils, date, out, replace = false, retrieved, title } = options;
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
  const compared = comparedWithFile(imported, { electionsOf, given, replace });
  const output: OutputFile[] = compared.elections.map((election) => ({
    path: electionPath(out, election.election_id),
    text: electionFile(election),
  }));
  const saved = councils ? withLearned(table, result.learned, imported) : null;
  if (councils && saved?.table) {
    output.push({ path: councils, text: `${JSON.stringify(v.parse(Councils, saved.table), null, 2)}\n` });
  }
  if (output.length > 0) writeAll(output);
  for (const line of warnings(inputs, result, saved)) console.error(line);
  for (const line of compared.replaced.flatMap(changeLines)) console.error(`replaced ${line}`);
  for (const line of differenceLines(compared.different, given)) console.error(line);
  for (const line of summary(format.name, imported, compared, out)) console.log(line);
  const first = imported.filter(({ election_id }) => !given.has(election_id));
  for (const { election_id } of imported) given.add(election_id);
  const repeated = imported.length - first.length;
  return { row: { file: files[0], elections: first, repeated, skipped: result.skipped }, compared };
}
