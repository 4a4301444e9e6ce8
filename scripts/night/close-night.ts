/** `close`: closes a count, writes its record into data/elections, and publishes it. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import * as v from 'valibot';
import type { Snapshot } from '../../src/night/contract.ts';
import { counted } from '../../src/render/numbers.ts';
import { closeFault, wardStates } from '../../src/results/night/ward-states.ts';
import { Election } from '../../src/results/schema.ts';
import { ELECTIONS } from '../bundle.ts';
import { electionPath } from '../election-files.ts';
import { findingsIn } from '../findings.ts';
import { electionFile } from '../import/election-file.ts';
import { replacing } from '../import/replacement.ts';
import { readTables } from '../import/tables.ts';
import { writeAll } from '../import/write-all.ts';
import { unknownCouncil } from '../publish/dataset.ts';
import { jsonIn, readText } from '../read-path.ts';
import { agreed, type Connection, connect, openCount } from './connection.ts';
import { declaredRecord, type Licence } from './declared-record.ts';
import { addressOption, type NightOptions, needed } from './night-options.ts';
import { publishingCommands, publishRecord } from './publish-record.ts';

const NOTHING_DONE = 'The count was not closed, and nothing was written.';

/** @returns the exit code */
export async function closeNight(options: NightOptions): Promise<number> {
  const licence = { licence: needed('licence', options), licence_url: addressOption('licence-url', options) };
  const connection = await connect(options);
  const count = await openCount(connection, options);
  const { election_id, council } = count.manifest.election;
  const folder = options.folder ?? ELECTIONS;
  const file = electionPath(folder, election_id);
  const text = await recordText(count, licence, { file, replace: options.replace });
  const isOpen = count.closed_at === null;
  const isOnFile = existsSync(file) && (await readText(file)) === text;
  const isDone = !isOpen && isOnFile;
  if (!isDone && !(await agreed(`${isOpen ? 'Close the count and write' : 'Write'} ${file}?`, options))) {
    console.log(isOpen ? NOTHING_DONE : 'Nothing was written.');
    return 1;
  }
  if (isOpen) await close(count, connection);
  if (!isOnFile) writeAll([{ path: file, text, root: folder }]);
  console.log(`The count is closed, and ${file} has its record.`);
  // Only what is in data/elections is published.
  if (!options['no-publish'] && options.folder === undefined) return publishRecord(council, options.yes);
  console.log('To publish it:');
  for (const command of publishingCommands(council)) console.log(`  ${command}`);
  return 0;
}

/**
 * The record, as its file will have it.
 * @throws Error with every reason why it cannot be written
 */
async function recordText(
  count: Snapshot,
  licence: Licence,
  { file, replace }: { file: string; replace: boolean },
): Promise<string> {
  const wards = wardStates(count.manifest, count.journal);
  const state = count.closed_at === null ? NOTHING_DONE : 'Nothing was written.';
  const fault = closeFault(wards);
  if (fault) throw new Error(`${fault}\n${state}`);
  const tables = await readTables();
  const made = declaredRecord(count, licence);
  const before = existsSync(file) ? v.parse(Election, jsonIn(file, await readText(file))) : null;
  const { election, changes } = before ? replacing(before, made) : { election: made, changes: [] };
  const council = tables.councils.find(({ slug }) => slug === election.council);
  const findings = council ? findingsIn(election, council, tables.parties) : [];
  const errors = findings.filter(({ severity }) => severity === 'error');
  const text = electionFile(election);
  const differs = before !== null && electionFile(before) !== text;
  const reasons = [
    ...(council ? [] : [unknownCouncil(election.council)]),
    ...(v.safeParse(Election, election).issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []),
    ...errors.map(({ rule, record, sentence }) => `${rule}: ${record}: ${sentence}`),
    ...(differs && !replace ? [`${file} is on file, and differs:`, ...changes, 'Add --replace to replace it.'] : []),
  ];
  if (reasons.length > 0) throw new Error([...reasons, state].join('\n'));
  const notes = findings.length - errors.length;
  console.log(`${counted(wards.length, 'ward')}; the audit finds 0 errors and ${counted(notes, 'note')}.`);
  for (const change of differs ? changes : []) console.log(change);
  return text;
}

/** @throws Error if something was published after the record was made */
async function close({ manifest, journal }: Snapshot, connection: Connection): Promise<void> {
  const { election_id } = manifest.election;
  await connection.send(election_id, { request_id: randomUUID(), kind: 'close' });
  const closed = await connection.snapshot(election_id);
  if (closed?.journal.length !== journal.length)
    throw new Error(
      'The count is closed, but something was published meanwhile. Nothing was written: run close again.',
    );
}
