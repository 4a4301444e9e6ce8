/** `npm run import -- <file>`: reads a results file into `data/elections/`. A ward that it cannot read is left out. */
import { defaultMessage, runScript, UsageError } from './command-line.ts';
import { importAll } from './import/import-run.ts';
import { isDay } from './import/parse-values.ts';

const COMMAND_LINE = {
  command: 'npm run import',
  usage: '<file or folder> ... [options]',
  summary: `Reads a results file into data/elections. It leaves out a ward if it cannot read one of its rows, and lists each row that it did not import.
It reads Wikipedia articles, LEAP's CSV, the Commons Library's handbooks and Democracy Club's CSV.
Of several files or a folder, it reads each file in turn; a handbook's sheets saved as CSV are read together.
An election on file that differs stays as it is. If two files have the same election, it is stored as in the first.
Lists of councillors and the yearly record are read after all results, as import:councillors does.`,
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
