/** `npm run data:check [-- <file> ...]`: checks recorded elections against the schema, the tables and the audit. */
import { counted } from '../src/render/numbers.ts';
import type { Council } from '../src/results/schema.ts';
import { defaultMessage, runScript } from './command-line.ts';
import { misplaced, recordsIn } from './election-files.ts';
import { electionFile } from './import/election-file.ts';
import { sharedNames } from './import/party-names.ts';
import { readCouncils, readTables } from './import/tables.ts';
import { readJson, readText } from './read-path.ts';
import { type Checked, checkRecord } from './record-check.ts';
import { writeWhole } from './whole-file.ts';

const FOLDER = 'data/elections';
const COMMAND_LINE = {
  command: 'npm run data:check',
  exitCodes: '0 no errors, but perhaps notes; 1 errors found; 2 wrong usage',
  usage: '[<file> ...] [--notes] [--layout] [--councils <file>]',
  summary: `Checks elections against the schema, the tables and the audit: the given files, or all in data/elections.
For all, it prints the errors and counts the notes by rule. For files that you name, it prints the notes too.`,
  options: {
    notes: { type: 'boolean', help: 'print the notes on all elections' },
    layout: { type: 'boolean', help: 'first write the lines of each file as imports do, without changing a fact' },
    councils: { type: 'string', value: '<file>', help: 'also use this table of councils, as npm run import writes it' },
  },
  maxArguments: Number.POSITIVE_INFINITY,
} as const;

await runScript(
  COMMAND_LINE,
  async ({ councils, layout = false, notes = false }, named) => {
    const tables = await readTables(councils ? await councilsIn(councils) : []);
    const files = named.length > 0 ? named : recordsIn(FOLDER);
    if (layout) for (const file of files) await layOut(file);
    const checked: { file: string; findings: Checked[] }[] = [];
    for (const file of files) {
      const place = named.length > 0 ? null : misplaced(FOLDER, file);
      checked.push({ file, findings: await checkRecord(file, tables, place) });
    }
    return report(sharedNames(tables.parties), checked, notes || named.length > 0);
  },
  (cause) => `The data could not be checked: ${defaultMessage(cause)}`,
);

async function councilsIn(file: string): Promise<Council[]> {
  const table = await readCouncils(file);
  if (!table) throw new Error(`${file}: there is no such table of councils.`);
  return table.councils;
}

async function layOut(file: string): Promise<void> {
  const laidOut = electionFile(await readJson(file));
  if (laidOut !== (await readText(file))) await writeWhole(file, laidOut);
}

function report(
  shared: readonly string[],
  checked: readonly { file: string; findings: Checked[] }[],
  withNotes: boolean,
): number {
  for (const sentence of shared) console.error(`error  data/parties.json: ${sentence}`);
  for (const { file, findings } of checked) {
    const printed = withNotes ? findings : findings.filter(isError);
    if (printed.length > 0 || withNotes) console.log(`${file}${printed.length === 0 ? ': nothing found' : ''}`);
    for (const found of printed) console.log(`  ${isError(found) ? 'error' : 'note '}  ${inWords(found)}`);
  }
  const all = checked.flatMap(({ findings }) => findings);
  const notes = all.filter((found) => !isError(found));
  if (!withNotes) for (const line of countsByRule(notes)) console.log(line);
  const errors = all.length - notes.length + shared.length;
  console.log(
    `${counted(checked.length, 'election')}: ${counted(errors, 'error')}, ${counted(notes.length, 'note')}${withNotes ? '' : '; --notes prints the notes'}`,
  );
  return errors > 0 ? 1 : 0;
}

function isError({ severity }: Checked): boolean {
  return severity === 'error';
}

/** "  1,204 notes  not-recorded", the most first. */
function countsByRule(notes: readonly Checked[]): string[] {
  return [...Map.groupBy(notes, ({ rule }) => rule)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([rule, found]) => `  ${counted(found.length, 'note')}  ${rule}`);
}

/** The rule, the record and the sentence; and what was compared, if the sentence does not print it. */
function inWords({ rule, record, sentence, stated, computed }: Checked): string {
  const shown = (value: unknown) => typeof value !== 'string' || sentence.includes(value);
  const compared = shown(stated) || shown(computed) ? '' : ` (The record has ${stated}; it should be ${computed}.)`;
  return `${rule}: ${record}: ${sentence}${compared}`;
}
