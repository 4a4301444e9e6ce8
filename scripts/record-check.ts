/** Checks one election's file: its place, its layout, the schema, the tables and the audit. */
import path from 'node:path';
import * as v from 'valibot';
import type { AuditFinding } from '../audit/index.ts';
import { Election } from '../src/results/schema.ts';
import { findingsIn } from './findings.ts';
import { electionFile } from './import/election-file.ts';
import type { Tables } from './import/tables.ts';
import { unknownCouncil } from './publish/dataset.ts';
import { jsonIn, readText } from './read-path.ts';

/** What is found in a file. The rules of the audit also give what was compared. */
export type Checked = Pick<AuditFinding, 'severity' | 'rule' | 'record' | 'sentence'> & Partial<AuditFinding>;

/**
 * @param misplaced what is wrong with the file's place, if anything is
 * @returns what is found; if the file cannot be read, an error that says why
 */
export async function checkRecord(file: string, tables: Tables, misplaced: string | null = null): Promise<Checked[]> {
  const error = (rule: string, sentence: string): Checked => ({ severity: 'error', rule, record: file, sentence });
  const placed = misplaced ? [error('file-place', misplaced)] : [];
  let text: string;
  let value: unknown;
  try {
    text = await readText(file);
    value = jsonIn(file, text);
  } catch (cause) {
    return [...placed, error('file', cause instanceof Error ? cause.message : String(cause))];
  }
  const { success, issues, output } = v.safeParse(Election, value);
  if (!success) {
    const broken = issues.map((issue) => error('schema', `${v.getDotPath(issue) ?? 'all'}: ${issue.message}`));
    return [...placed, ...broken];
  }
  const found = [...placed];
  const expected = `${output.election_id}.json`;
  if (path.basename(file) !== expected) found.push(error('file-name', `The file should be called ${expected}.`));
  if (text !== electionFile(value as Election)) {
    const command = `npm run data:check -- ${file} --layout`;
    found.push(error('layout', `The lines are not laid out as imports write them. To fix that, run ${command}`));
  }
  const council = tables.councils.find(({ slug }) => slug === output.council);
  return council
    ? [...found, ...findingsIn(output, council, tables.parties)]
    : [...found, error('council', unknownCouncil(output.council))];
}
