import { CsvError, parse } from 'csv-parse/sync';
import { BadInput } from './bad-input.ts';
import type { Input } from './input.ts';

/** A record of a CSV file, with the line it starts on. */
export interface Row {
  line: number;
  fields: string[];
}

/** Every record of a file that is not empty. @throws BadInput where quotes do not pair. */
export function readRows({ file, text }: Pick<Input, 'file' | 'text'>): Row[] {
  const rows: Row[] = [];
  let started = 1;
  const take = (fields: string[], { lines }: { lines: number }) => {
    if (fields.some((field) => field.trim() !== '')) rows.push({ line: started, fields });
    started = lines + 1;
    return null;
  };
  try {
    parse(text, { bom: true, relax_column_count: true, on_record: take });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const { lines } = cause as unknown as { lines?: number };
    throw new BadInput(file, lines ?? started, `this is no readable CSV: ${cause.message}`);
  }
  return rows;
}

/** The fields of the first record alone, for telling one format from another; empty where it is no CSV. */
export function firstRow(text: string): string[] {
  try {
    return (parse(text.slice(0, 20_000).split(/\r?\n/, 1)[0] ?? '', { bom: true }) as string[][])[0] ?? [];
  } catch {
    return [];
  }
}

/** A record by the names of its columns. A column that the file does not have, or leaves empty, gives null. */
export interface NamedRow<Column extends string> {
  line: number;
  get(column: Column): string | null;
}

/**
 * Reads a file with a header. `columns` gives each column the names it goes by; case and outer blanks are ignored.
 * @param empty what the file prints where it has nothing, besides nothing at all
 * @throws BadInput for a record with fewer fields than the columns that are read
 */
export function readRecords<Column extends string>(
  input: Pick<Input, 'file' | 'text'>,
  columns: Readonly<{ [name in Column]: readonly string[] }>,
  empty: readonly string[] = [],
): NamedRow<Column>[] {
  const [header, ...rows] = readRows(input);
  const names = header?.fields.map((name) => name.trim().toLowerCase()) ?? [];
  const places = new Map<Column, number[]>();
  for (const column of Object.keys(columns) as Column[]) {
    const found = columns[column].map((name) => names.indexOf(name.toLowerCase())).filter((place) => place >= 0);
    places.set(column, found);
  }
  const last = Math.max(-1, ...[...places.values()].flat());
  return rows.map(({ line, fields }) => {
    if (fields.length <= last) {
      throw new BadInput(input.file, line, `expected at least ${last + 1} fields, found ${fields.length}`);
    }
    const read = (place: number) => {
      const value = fields[place]?.trim() ?? '';
      return value === '' || empty.includes(value) ? null : value;
    };
    return {
      line,
      get: (column) => (places.get(column) ?? []).map(read).find((value) => value !== null) ?? null,
    };
  });
}

/** Which of the columns a header has. */
export function columnsIn<Column extends string>(
  header: readonly string[],
  columns: Readonly<{ [name in Column]: readonly string[] }>,
): Set<Column> {
  const names = header.map((name) => name.trim().toLowerCase());
  const all = Object.keys(columns) as Column[];
  return new Set(all.filter((column) => columns[column].some((name) => names.includes(name.toLowerCase()))));
}
