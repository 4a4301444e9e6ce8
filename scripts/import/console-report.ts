/** What an import prints: its progress, its warnings and its last lines. */
import path from 'node:path';
import type { Election } from '../../src/results/schema.ts';
import { type Counts, unknownParties } from './counts.ts';
import type { ImportResult } from './format.ts';
import type { Input } from './input.ts';

/** Up to this many elections get a line each. A national file has hundreds. */
const MOST_LISTED = 12;
/** Print a progress line every this many elections if the output is not a terminal. */
const PROGRESS_INTERVAL = 50;

/** On a terminal, one line that counts up; elsewhere a line now and then. A small import prints no progress. */
export function progressOn(stream: NodeJS.WriteStream): (done: number, total: number) => void {
  return (done, total) => {
    if (total < PROGRESS_INTERVAL) return;
    if (stream.isTTY) stream.write(`\r${done} of ${total} elections${done === total ? '\n' : ''}`);
    else if (done % PROGRESS_INTERVAL === 0 || done === total) stream.write(`${done} of ${total} elections\n`);
  };
}

/** One warning a line, the most serious last. */
export function warnings(
  inputs: readonly Input[],
  { elections, learned, notices, skipped }: ImportResult,
  withoutCode: readonly string[] | null,
): string[] {
  const parties = unknownParties(elections);
  const names = parties.map(([name, candidates]) => `${name} ×${candidates}`).join(', ');
  return [
    ...inputs.flatMap(({ file, encoding }) =>
      encoding ? [`${file}:${encoding.line}: not UTF-8; read as ${encoding.name}`] : [],
    ),
    ...notices,
    ...learnedLines(learned.length, withoutCode),
    ...(parties.length > 0
      ? [`${counted(parties.length, 'party name')} not in data/parties.json, stored without an id: ${names}`]
      : []),
    ...skipped.map((line) => `${line} (not imported)`),
  ];
}

/** @param withoutCode councils that could not be saved; null if no councils file was asked for */
function learnedLines(learned: number, withoutCode: readonly string[] | null): string[] {
  if (learned === 0) return [];
  const what = `${counted(learned, 'council')} not in the table of councils, or with wards it lacks`;
  if (withoutCode === null) return [`${what}: use --councils <file> to save them`];
  const lines = [`${what}: saved; each new council's seats are only those contested here, so correct them by hand`];
  return withoutCode.length > 0 ? [...lines, `not saved, no GSS code: ${withoutCode.join(', ')}`] : lines;
}

/** What was imported. */
export function summary(format: string, elections: readonly Election[], counts: Counts, out: string): string[] {
  const lines =
    elections.length > MOST_LISTED
      ? []
      : elections.map((election) => {
          const file = path.join(out, `${election.election_id}.json`);
          return `${file}: ${election.name}, ${counted(election.ballots.length, 'ward')}`;
        });
  const what = [
    counted(counts.elections, 'election'),
    counted(counts.wards, 'ward'),
    counted(counts.candidates, 'candidate'),
    ...(counts.uncontested > 0 ? [`${counts.uncontested} uncontested`] : []),
    ...(counts.cancelled > 0 ? [`${counts.cancelled} cancelled`] : []),
    ...(counts.byElections > 0 ? [counted(counts.byElections, 'by-election')] : []),
  ];
  return [...lines, `${format}, to ${out}: ${what.join(', ')}`];
}

function counted(count: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${count.toLocaleString('en-GB')} ${count === 1 ? noun : plural}`;
}
