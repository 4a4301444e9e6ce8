/** The table at the end of a run: what each file gave, what was left out and why, and the time taken. */
import { counted } from '../../src/render/numbers.ts';
import { grouped } from '../../src/render/words.ts';
import type { Election } from '../../src/results/schema.ts';
import { countsOf } from './counts.ts';
import type { OtherContents } from './not-results.ts';

/** One file of a run, or the sheets that were read together. */
export interface RunRow {
  file: string;
  /** What the file gave, without elections that an earlier file of the run gave, or why it gave nothing. */
  elections: readonly Election[] | 'refused' | OtherContents;
  /** How many more elections an earlier file of the run gave too; 0 by default. */
  repeated?: number;
  /** Rows that were not imported: `file:line: reason`. */
  skipped: readonly string[];
  milliseconds: number;
}

const COLUMNS = ['file', 'elections', 'wards', 'candidates', 'votes', 'elected', 'rows left out', 'seconds'];

/** The lines of the table, with a total if there is more than one file, and then the reasons. */
export function runTable(rows: readonly RunRow[]): string[] {
  const figures = rows.map(figuresOf);
  const total = COLUMNS.slice(1).map((_, at) => figures.reduce((sum, row) => sum + (row?.[at] ?? 0), 0));
  const cells = [
    COLUMNS,
    ...rows.map(({ file, elections }, at) => [file, ...(figures[at] ? printed(figures[at]) : [String(elections)])]),
    ...(rows.length > 1 ? [['total', ...printed(total)]] : []),
  ];
  const widths = COLUMNS.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const lines = cells.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );
  const repeated = rows.flatMap(({ file, repeated = 0 }) =>
    repeated > 0 ? [`not counted: ${counted(repeated, 'election')} in ${file}, also in a file above it`] : [],
  );
  return [...lines, ...repeated, ...reasonLines(rows.flatMap(({ skipped }) => skipped))];
}

function figuresOf({ elections, skipped, milliseconds }: RunRow): number[] | null {
  if (typeof elections === 'string') return null;
  const counts = countsOf(elections);
  const size = [counts.elections, counts.wards, counts.candidates, counts.votes, counts.elected];
  return [...size, skipped.length, milliseconds / 1000];
}

function printed(figures: readonly number[]): string[] {
  return figures.map((figure, at) => (at === figures.length - 1 ? figure.toFixed(1) : grouped(figure)));
}

/** Each reason with its rows and the councils or wards it names in each file, most rows first. */
function reasonLines(skipped: readonly string[]): string[] {
  const parts = skipped.map((line) => {
    const [, file = '', sentence = line] = /^(.*?):\d+: (.*)$/s.exec(line) ?? [];
    const at = sentence.lastIndexOf(': ');
    const reason = (at < 0 ? sentence : sentence.slice(at + 2)).replace(/\blines? [\d and]+/g, 'another line');
    return { reason, place: at < 0 ? null : `${file}: ${sentence.slice(0, at)}` };
  });
  const groups = [...Map.groupBy(parts, ({ reason }) => reason)].toSorted(([, a], [, b]) => b.length - a.length);
  return groups.map(([reason, same]) => {
    const places = new Set(same.flatMap(({ place }) => place ?? [])).size;
    const where = places > 0 ? ` (${grouped(places)} ${places === 1 ? 'place' : 'places'})` : '';
    return `left out: ${grouped(same.length)} ${same.length === 1 ? 'row' : 'rows'}${where}: ${reason}`;
  });
}
