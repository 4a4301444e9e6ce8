/** `npm run data:notes`: writes what the audit notes of each recorded election to data/notes.json, which the Worker carries. */
import path from 'node:path';
import { ROOT } from './bundle.ts';
import { notesOf } from './notes.ts';
import { readDataset } from './publish/dataset.ts';
import { writeWhole } from './whole-file.ts';

const FILE = path.join(ROOT, 'data', 'notes.json');

try {
  const { elections, councils } = await readDataset(path.join(ROOT, 'data'));
  const noted = elections.map((election) => {
    const council = councils.find(({ slug }) => slug === election.council);
    if (!council) throw new Error(`${election.election_id}: data/councils.json has no council "${election.council}".`);
    return { election_id: election.election_id, notes: notesOf(election, council) };
  });
  await writeWhole(FILE, `${JSON.stringify({ elections: noted }, null, 2)}\n`);
  console.log(`data/notes.json: ${noted.flatMap(({ notes }) => notes).length} notes on ${noted.length} elections`);
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
