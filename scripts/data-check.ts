/** `npm run data:check [-- <file> ...]`: checks recorded elections against the schema, the tables and the audit. */
import path from 'node:path';
import * as v from 'valibot';
import type { AuditFinding } from '../audit/index.ts';
import { counted } from '../src/render/numbers.ts';
import { type Council, Election } from '../src/results/schema.ts';
import { defaultMessage, runScript } from './command-line.ts';
import { findingsIn } from './findings.ts';
import { sharedNames } from './import/party-names.ts';
import { readCouncils, readTables, type Tables } from './import/tables.ts';
import { namesIn, readJson } from './read-path.ts';

const FOLDER = 'data/elections';
const COMMAND_LINE = {
  command: 'npm run data:check',
  exitCodes: '0 no errors, but perhaps notes; 1 errors found; 2 wrong usage',
  usage: '[<file> ...] [--councils <file>]',
  summary:
    'Checks elections against the schema, the tables and the audit: those in data/elections, or the given files.',
  options: {
    councils: { type: 'string', value: '<file>', help: 'also use this table of councils, as npm run import writes it' },
  },
  maxArguments: Number.POSITIVE_INFINITY,
} as const;

type Checked = Pick<AuditFinding, 'severity' | 'rule' | 'record' | 'sentence'> & Partial<AuditFinding>;

await runScript(
  COMMAND_LINE,
  async ({ councils }, args) => {
    const tables = await readTables(councils ? await councilsIn(councils) : []);
    const files = args.length > 0 ? args : await electionFiles();
    return report(sharedNames(tables.parties), await Promise.all(files.map((file) => checkFile(file, tables))));
  },
  (cause) => `The data could not be checked: ${defaultMessage(cause)}`,
);

async function councilsIn(file: string): Promise<Council[]> {
  const table = await readCouncils(file);
  if (!table) throw new Error(`${file}: there is no such table of councils.`);
  return table.councils;
}

async function electionFiles(): Promise<string[]> {
  const names = await namesIn(FOLDER, '.json');
  return names.map((name) => path.join(FOLDER, name));
}

async function checkFile(file: string, tables: Tables): Promise<{ file: string; findings: Checked[] }> {
  const error = (rule: string, sentence: string): Checked => ({ severity: 'error', rule, record: file, sentence });
  try {
    const { success, issues, output } = v.safeParse(Election, await readJson(file));
    if (!success) {
      return {
        file,
        findings: issues.map((issue) => error('schema', `${v.getDotPath(issue) ?? 'all'}: ${issue.message}`)),
      };
    }
    const expected = `${output.election_id}.json`;
    const named =
      path.basename(file) === expected ? [] : [error('file-name', `The file should be called ${expected}.`)];
    const council = tables.councils.find(({ slug }) => slug === output.council);
    if (!council) {
      return {
        file,
        findings: [
          ...named,
          error(
            'council',
            `There is no council "${output.council}" in data/councils.json. Add it there: data/README.md shows how.`,
          ),
        ],
      };
    }
    return { file, findings: [...named, ...findingsIn(output, council, tables.parties)] };
  } catch (cause) {
    return { file, findings: [error('file', cause instanceof Error ? cause.message : String(cause))] };
  }
}

function report(shared: readonly string[], checked: readonly { file: string; findings: Checked[] }[]): number {
  for (const sentence of shared) console.error(`error  data/parties.json: ${sentence}`);
  for (const { file, findings } of checked) {
    console.log(`${file}${findings.length === 0 ? ': nothing found' : ''}`);
    for (const found of findings) console.log(`  ${found.severity === 'error' ? 'error' : 'note '}  ${inWords(found)}`);
  }
  const all = checked.flatMap(({ findings }) => findings);
  const errors = all.filter(({ severity }) => severity === 'error').length + shared.length;
  const notes = all.length - errors + shared.length;
  console.log(`${counted(checked.length, 'election')}: ${counted(errors, 'error')}, ${counted(notes, 'note')}`);
  return errors > 0 ? 1 : 0;
}

/** The rule, the record and the sentence; and what was compared, if the sentence does not print it. */
function inWords({ rule, record, sentence, stated, computed }: Checked): string {
  const shown = (value: unknown) => typeof value !== 'string' || sentence.includes(value);
  const compared = shown(stated) || shown(computed) ? '' : ` (The record has ${stated}; it should be ${computed}.)`;
  return `${rule}: ${record}: ${sentence}${compared}`;
}
