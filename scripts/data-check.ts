/** `npm run data:check [-- <file> ...]`: holds every recorded election to the schema, the tables and the audit. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { type AuditFinding, audit } from '../audit/index.ts';
import { Election } from '../src/results/schema.ts';
import { partyNames, sharedNames } from './import/party-names.ts';
import { readCouncils, readTables, type Tables } from './import/tables.ts';

const FOLDER = 'data/elections';
const USAGE = 'npm run data:check -- [<file> ...] [--councils learned.json]';

type Checked = Pick<AuditFinding, 'severity' | 'rule' | 'record' | 'sentence'> & Partial<AuditFinding>;

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  let asked: { positionals: string[]; values: { councils?: string } };
  try {
    asked = parseArgs({ args, options: { councils: { type: 'string' } }, allowPositionals: true });
  } catch (cause) {
    console.error(`${cause instanceof Error ? cause.message : cause}\n${USAGE}`);
    return 2;
  }
  try {
    const { councils } = asked.values;
    const tables = await readTables(councils ? (await readCouncils(councils))?.councils : []);
    const files = asked.positionals.length > 0 ? asked.positionals : await recorded();
    return report(sharedNames(tables.parties), await Promise.all(files.map((file) => checkFile(file, tables))));
  } catch (cause) {
    console.error(`The data could not be checked: ${cause instanceof Error ? cause.message : cause}`);
    return 1;
  }
}

async function recorded(): Promise<string[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json'));
  return names.toSorted().map((name) => path.join(FOLDER, name));
}

async function checkFile(file: string, tables: Tables): Promise<{ file: string; findings: Checked[] }> {
  const error = (rule: string, sentence: string): Checked => ({ severity: 'error', rule, record: file, sentence });
  try {
    const { success, issues, output } = v.safeParse(Election, JSON.parse(await readFile(file, 'utf8')));
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
      return { file, findings: [...named, error('council', `"${output.council}" is not in the table of councils.`)] };
    }
    const rule = partyNames(tables.parties);
    const parties = rule.check(output, council).map((found) => ({ rule: rule.name, ...found }));
    return { file, findings: [...named, ...parties, ...audit(output, council)] };
  } catch (cause) {
    return { file, findings: [error('json', cause instanceof Error ? cause.message : String(cause))] };
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
  console.log(`${checked.length} elections: ${errors} errors, ${all.length - errors + shared.length} notes`);
  return errors > 0 ? 1 : 0;
}

/** The rule, the record, its sentence, and where both figures are numbers how far they are apart. */
function inWords({ rule, record, sentence, stated, computed }: Checked): string {
  const figures = [stated, computed].map((value) =>
    value === null || value === undefined ? 'nothing' : String(value),
  );
  const neither = (stated ?? computed ?? null) === null;
  const both = neither ? '' : ` [stated ${figures[0]}, worked out ${figures[1]}${gap(stated ?? null, computed)}]`;
  return `${rule}: ${record}: ${sentence}${both}`;
}

function gap(stated: string | number | null, computed: string | number | null | undefined): string {
  if (typeof stated !== 'number' || typeof computed !== 'number') return '';
  const difference = Math.round((computed - stated) * 100) / 100;
  return `, difference ${difference > 0 ? '+' : difference < 0 ? '−' : ''}${Math.abs(difference)}`;
}
