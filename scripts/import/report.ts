import path from 'node:path';
import type { Election } from '../../src/results/schema.ts';
import { type Counts, unknownParties } from './counts.ts';
import type { Reading } from './format.ts';
import type { Input } from './input.ts';

/** Up to so many elections are named each; of a national file the folder is enough. */
const NAMED = 12;

/** What an import has to say of its files, one matter a line, the most serious last. */
export function doubtsIn(inputs: readonly Input[], reading: Reading, left: readonly string[] | null): string[] {
  const { elections, learned, notices, unplaced } = reading;
  const parties = unknownParties(elections);
  const names = parties.map(([name, candidates]) => `${name} ×${candidates}`).join(', ');
  return [
    ...inputs.flatMap(({ file, encoding }) =>
      encoding ? [`${file}:${encoding.line}: this is not UTF-8; read as ${encoding.name}`] : [],
    ),
    ...notices,
    ...learnedLines(learned.length, left),
    ...(parties.length > 0
      ? [`${counted(parties.length, 'party name')} not in data/parties.json, kept by name: ${names}`]
      : []),
    ...unplaced.map((line) => `${line} (not imported)`),
  ];
}

function learnedLines(learned: number, left: readonly string[] | null): string[] {
  if (learned === 0) return [];
  const what = `${counted(learned, 'council')} new to the table of councils, or with new wards`;
  if (left === null) return [`${what}: --councils <file> keeps them`];
  const lines = [`${what}: kept; their number of seats is what their wards fill here, to be corrected by hand`];
  return left.length > 0 ? [...lines, `without a GSS code, and so not kept: ${left.join(', ')}`] : lines;
}

/** What was imported. */
export function summary(format: string, elections: readonly Election[], counts: Counts, out: string): string[] {
  const lines =
    elections.length > NAMED
      ? []
      : elections.map((election) => {
          const place = path.join(out, `${election.election_id}.json`);
          return `${place}: ${election.name}, ${counted(election.ballots.length, 'ward')}`;
        });
  const what = [
    counted(counts.elections, 'election'),
    counted(counts.wards, 'ward'),
    counted(counts.candidates, 'candidate'),
    ...(counts.uncontested > 0 ? [`${counts.uncontested} uncontested`] : []),
    ...(counts.byElections > 0 ? [counted(counts.byElections, 'by-election')] : []),
  ];
  return [...lines, `${format}, to ${out}: ${what.join(', ')}`];
}

function counted(count: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${count.toLocaleString('en-GB')} ${count === 1 ? noun : plural}`;
}
