/** `npm run import -- <file>`: reads a results file into `data/elections/`, whole or not at all. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { Election } from '../src/results/schema.ts';
import { withLearned } from './import/councils-file.ts';
import { countsOf } from './import/counts.ts';
import { electionFile } from './import/election-file.ts';
import { formatOf } from './import/formats.ts';
import { readInput } from './import/input.ts';
import { type Placed, placeAll } from './import/place.ts';
import { isDay } from './import/printed.ts';
import { progressOn } from './import/progress.ts';
import { doubtsIn, summary } from './import/report.ts';
import { Councils, readCouncils, readTables } from './import/tables.ts';

const USAGE = `npm run import -- <file> [<sheet of wards>] [--council derby] [--date 2019-05-02]
  [--out data/elections] [--retrieved 2026-11-23] [--title "title of the article"] [--councils learned.json]`;

const OPTIONS = {
  council: { type: 'string' },
  councils: { type: 'string' },
  date: { type: 'string' },
  out: { type: 'string', default: 'data/elections' },
  retrieved: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  title: { type: 'string' },
} as const;

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const asked = commandLine(args);
  if (typeof asked === 'string') {
    console.error(`${asked}\n${USAGE}`);
    return 2;
  }
  try {
    await importFiles(asked);
    return 0;
  } catch (cause) {
    console.error(`${cause instanceof Error ? cause.message : cause}\nNothing was written.`);
    return 1;
  }
}

/** The files and options asked for, or what is wrong with them. */
function commandLine(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    if (positionals.length < 1 || positionals.length > 2)
      return 'Name the file to import, and a second sheet if it has one.';
    for (const name of ['date', 'retrieved'] as const) {
      const day = values[name];
      if (day !== undefined && !isDay(day)) return `--${name} "${day}" is no day: write it 2019-05-02`;
    }
    return { ...values, files: positionals };
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

type Asked = Exclude<ReturnType<typeof commandLine>, string>;

async function importFiles({ files, council, councils, date, out, retrieved, title }: Asked): Promise<void> {
  const inputs = await Promise.all(files.map(readInput));
  const format = formatOf(inputs);
  const table = councils ? await readCouncils(councils) : null;
  const reading = format.read(inputs, {
    tables: await readTables(table?.councils),
    council: council ?? null,
    learn: council !== undefined || councils !== undefined,
    date: date ?? null,
    title: title ?? null,
    retrieved,
    progress: progressOn(process.stderr),
  });
  const elections = reading.elections.map((election) => v.parse(Election, election));
  const placed: Placed[] = elections.map((election) => ({
    place: path.join(out, `${election.election_id}.json`),
    text: electionFile(election),
  }));
  const kept = councils ? withLearned(table, reading.learned, elections[0]?.sources ?? []) : null;
  if (councils && kept) {
    placed.push({ place: councils, text: `${JSON.stringify(v.parse(Councils, kept.table), null, 2)}\n` });
  }
  placeAll(placed);
  for (const line of doubtsIn(inputs, reading, kept?.left ?? null)) console.error(line);
  for (const line of summary(format.name, elections, countsOf(elections), out)) console.log(line);
}
