/** A bad row leaves out its ward, because without that candidate the ward's result would be wrong, but not the file. */
import { BadInput } from './bad-input.ts';

/** A row that cannot be read. */
export interface RowFault {
  line: number;
  /** The key of its ward, as the format groups rows. */
  ward: string;
  reason: string;
}

/** What remains of a file's rows, and a line for each row that was left out: `file:line: reason`. */
export interface Remaining<Row> {
  kept: Row[];
  leftOut: string[];
}

/** Leaves out the wards of faulty rows. @param keyOf the key of a row's ward, as in the faults */
export function withoutFaults<Row extends { line: number }>(
  rows: readonly Row[],
  faults: readonly RowFault[],
  keyOf: (row: Row) => string,
  file: string,
): Remaining<Row> {
  const first = new Map(faults.toReversed().map((fault) => [fault.ward, fault]));
  const faulty = new Set(faults.map(({ line }) => line));
  const others = rows.flatMap((row) => {
    const fault = first.get(keyOf(row));
    return fault && !faulty.has(row.line)
      ? [`${file}:${row.line}: the ward is left out because of line ${fault.line}`]
      : [];
  });
  return {
    kept: rows.filter((row) => !first.has(keyOf(row))),
    leftOut: [...faults.map(({ line, reason }) => `${file}:${line}: ${reason}`), ...others],
  };
}

/** Reads each ward. One that cannot be read is left out with all its rows. */
export function readEach<Ward extends readonly { line: number }[], Result>(
  wards: readonly Ward[],
  read: (ward: Ward) => Result,
): { kept: { ward: Ward; result: Result }[]; leftOut: string[] } {
  const kept: { ward: Ward; result: Result }[] = [];
  const leftOut: string[] = [];
  for (const ward of wards) {
    try {
      kept.push({ ward, result: read(ward) });
    } catch (cause) {
      if (!(cause instanceof BadInput)) throw cause;
      leftOut.push(...linesOf(cause, ward));
    }
  }
  return { kept, leftOut };
}

/** A line for each row of a ward that is left out. The row at fault has the reason. */
export function linesOf(cause: BadInput, rows: readonly { line: number }[]): string[] {
  const isAmong = rows.some(({ line }) => line === cause.line);
  return rows.map(({ line }, at) =>
    line === cause.line || (!isAmong && at === 0)
      ? cause.message
      : `${cause.file}:${line}: the ward is left out because of line ${cause.line}`,
  );
}

/** @throws BadInput with the first reason if nothing is left of a file */
export function rejectNothing(elections: readonly unknown[], file: string, leftOut: readonly string[]): void {
  const [first] = leftOut;
  if (elections.length > 0 || first === undefined) return;
  const [, line, reason] = /^.*?:(\d+): (.*)$/s.exec(first) ?? [];
  throw new BadInput(file, Number(line ?? 1), `${reason ?? first}; nothing else can be imported`);
}
