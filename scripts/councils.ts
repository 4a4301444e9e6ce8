/** `npm run councils -- --history <file> <file> ...`: builds the table of councils from its sources. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { defaultMessage, runScript, UsageError } from './command-line.ts';
import { fileFault } from './file-fault.ts';
import { CouncilChanges } from './import/council-changes.ts';
import { readCouncilSources } from './import/council-sources.ts';
import { councilTable } from './import/council-table.ts';
import { readYears } from './import/council-years.ts';
import { councilsText } from './import/councils-text.ts';
import { readInput } from './import/input.ts';
import { Councils, readCouncils } from './import/tables.ts';
import { writeWhole } from './whole-file.ts';

const COMMAND_LINE = {
  command: 'npm run councils',
  usage: '--history <file> <file> ... [options]',
  summary: `Builds the table of councils from Open Council Data UK's yearly record, its lists of councillors
(councillors-2025.csv and so on), LEAP's results, which have the codes, and the reviewed table of changes.
If a council is already in the table, its name, wards and polling days stay as they are.`,
  options: {
    history: { type: 'string', value: '<file>', help: 'the yearly record, such as history2016-2025.csv' },
    changes: {
      type: 'string',
      value: '<file>',
      default: 'data/council-changes.json',
      help: 'the reviewed changes; data/council-changes.json by default',
    },
    councils: {
      type: 'string',
      value: '<file>',
      default: 'data/councils.json',
      help: 'the table to update; data/councils.json by default',
    },
  },
  maxArguments: Number.POSITIVE_INFINITY,
} as const;

await runScript(
  COMMAND_LINE,
  async ({ history, changes: reviewed, councils: place }, files) => {
    if (history === undefined) throw new UsageError('Name the yearly record with --history.');
    const changes = await readChanges(reviewed);
    const table = (await readCouncils(place)) ?? { sources: [], councils: [] };
    const read = readCouncilSources(await Promise.all(files.map(readInput)));
    const sources = { ...read, years: readYears(await readInput(history)), changes };
    const { councils, notices } = councilTable(sources, table.councils);
    const cited = new Map([...table.sources, ...changes.sources].map((one) => [`${one.url} ${one.title}`, one]));
    const built = v.parse(Councils, { sources: [...cited.values()], councils });
    await writeWhole(place, councilsText(built));
    for (const notice of notices) console.error(notice);
    const unclear = councils.filter(({ elects }) => elects === null).length;
    console.log(`${councils.length} councils in ${place}; for ${unclear} it is not recorded how they elect`);
  },
  (cause) => `${defaultMessage(cause)}\nNothing was written.`,
);

async function readChanges(file: string): Promise<CouncilChanges> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw fileFault(file, cause);
  });
  try {
    return v.parse(CouncilChanges, JSON.parse(text));
  } catch (cause) {
    throw fileFault(file, cause);
  }
}
