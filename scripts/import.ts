/** `npm run import -- <file>`: reads a results file into `data/elections/`, whole or not at all. */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { Election } from '../src/results/schema.ts';
import { BadInput } from './import/bad-input.ts';
import { electionFile } from './import/election-file.ts';
import { isFlattened, readFlattened } from './import/flattened.ts';
import { readTables } from './import/tables.ts';
import { writeWhole } from './whole-file.ts';

const USAGE = 'npm run import -- <file> [--out data/elections] [--retrieved 2026-11-23]';

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (cause) {
  console.error(
    cause instanceof BadInput ? cause.message : `The import failed: ${cause instanceof Error ? cause.message : cause}`,
  );
  process.exitCode = 1;
}

async function run(args: string[]): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  const options = {
    out: { type: 'string', default: 'data/elections' },
    retrieved: { type: 'string', default: today },
  } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) {
    console.error(`Name the one file to import: ${USAGE}`);
    return 2;
  }
  const text = await readFile(file, 'utf8');
  if (!isFlattened(text))
    throw new BadInput(file, 1, 'this is no format that can be read: a Wikipedia article flattened to text');
  const election = v.parse(Election, readFlattened(text, file, await readTables(), values.retrieved));
  const place = path.join(values.out, `${election.election_id}.json`);
  await mkdir(values.out, { recursive: true });
  await writeWhole(place, electionFile(election));
  console.log(`${place}: ${election.name}, ${election.ballots.length} wards`);
  return 0;
}
