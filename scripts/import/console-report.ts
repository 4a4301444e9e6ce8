/** What an import prints: its progress, its warnings and its last lines. */
import { counted } from '../../src/render/numbers.ts';
import type { Election } from '../../src/results/schema.ts';
import { electionPath } from '../election-files.ts';
import type { Compared } from './comparison-with-file.ts';
import type { Saved } from './councils-file.ts';
import { countsOf, unknownParties } from './counts.ts';
import type { ImportResult } from './format.ts';
import type { Input } from './input.ts';

/** Up to this many elections get a line each. A national file has hundreds. */
const MOST_LISTED = 12;
/** Print a progress line every this many elections if the output is not a terminal. */
const PROGRESS_INTERVAL = 50;

/** On a terminal, one line that counts up, with the time left; elsewhere a line now and then. A small import prints no progress. */
export function progressOn(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  label = '',
  now: () => number = () => performance.now(),
): (done: number, total: number) => void {
  const started = now();
  return (done, total) => {
    if (total < PROGRESS_INTERVAL) return;
    const left = Math.ceil((((now() - started) / done) * (total - done)) / 1000);
    const ending = done === total ? '\x1b[K\n' : `, about ${left} s left\x1b[K`;
    if (stream.isTTY) stream.write(`\r${label}${done} of ${total} elections${ending}`);
    else if (done % PROGRESS_INTERVAL === 0 || done === total) stream.write(`${done} of ${total} elections\n`);
  };
}

/**
 * One warning a line, the most serious last.
 * @param saved null if no councils file was asked for
 */
export function warnings(
  inputs: readonly Input[],
  { elections, learned, notices, skipped }: ImportResult,
  saved: Saved | null,
): string[] {
  const parties = unknownParties(elections);
  const names = parties.map(([name, candidates]) => `${name} ×${candidates}`).join(', ');
  return [
    ...inputs.flatMap(({ file, encoding }) =>
      encoding ? [`${file}:${encoding.line}: not UTF-8; read as ${encoding.name}`] : [],
    ),
    ...notices,
    ...learnedLines(learned.length, saved),
    ...(parties.length > 0
      ? [`${counted(parties.length, 'party name')} not in data/parties.json, stored without an id: ${names}`]
      : []),
    ...ranges(skipped).map((line) => `${line} (not imported)`),
  ];
}

/** Joins lines that are consecutive in a file and have the same reason: `file:7-9: reason`. */
function ranges(lines: readonly string[]): string[] {
  const joined: { file: string; first: number; last: number; reason: string }[] = [];
  const others: string[] = [];
  for (const line of lines) {
    const [, file, printed, reason] = /^(.*?):(\d+): (.*)$/s.exec(line) ?? [];
    if (file === undefined || reason === undefined) {
      others.push(line);
      continue;
    }
    const number = Number(printed);
    const before = joined.at(-1);
    if (before?.file === file && before.reason === reason && before.last === number - 1) before.last = number;
    else joined.push({ file, first: number, last: number, reason });
  }
  const printed = joined.map(
    ({ file, first, last, reason }) => `${file}:${first === last ? first : `${first}-${last}`}: ${reason}`,
  );
  return [...printed, ...others];
}

/** @param saved null if no councils file was asked for */
function learnedLines(learned: number, saved: Saved | null): string[] {
  if (learned === 0) return [];
  const what = `${counted(learned, 'council')} not in the table of councils, or with wards it lacks`;
  if (saved === null) return [`${what}: if their names are right, use --councils <file> to save them`];
  const { table, withoutCode, withoutSize } = saved;
  return [
    table ? `${what}: saved; each new council's seats are only those contested here, so correct them by hand` : what,
    ...(withoutCode.length > 0 ? [`not saved, because they have no GSS code: ${withoutCode.join(', ')}`] : []),
    ...(withoutSize.length > 0
      ? [`not saved, because by-elections alone do not show a council's size: ${withoutSize.join(', ')}`]
      : []),
  ];
}

/** What was imported. */
export function summary(
  format: string,
  imported: readonly Election[],
  { elections, unchanged, replaced, different, again }: Compared,
  out: string,
): string[] {
  const counts = countsOf(imported);
  const lines =
    elections.length > MOST_LISTED
      ? []
      : elections.map((election) => {
          return `${electionPath(out, election.election_id)}: ${election.name}, ${counted(election.ballots.length, 'ward')}`;
        });
  const what = [
    counted(counts.elections, 'election'),
    counted(counts.wards, 'ward'),
    counted(counts.candidates, 'candidate'),
    ...(counts.uncontested > 0 ? [`${counts.uncontested} uncontested`] : []),
    ...(counts.cancelled > 0 ? [`${counts.cancelled} cancelled`] : []),
    ...(counts.byElections > 0 ? [counted(counts.byElections, 'by-election')] : []),
  ];
  const onFile = [
    ...(replaced.length > 0 ? [`${counted(replaced.length, 'election')} replaced`] : []),
    ...(unchanged.length > 0 ? [`${counted(unchanged.length, 'election')} on file already, unchanged`] : []),
    ...(again.length > 0 ? [`${counted(again.length, 'election')} with the figures of an earlier file`] : []),
    ...(different.length > 0
      ? [`${counted(different.length, 'election')} not stored, because the one on file differs`]
      : []),
  ];
  return [...lines, `${format}, to ${out}: ${[...what, ...onFile].join(', ')}`];
}
