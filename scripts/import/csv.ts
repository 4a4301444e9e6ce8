import { CsvError, parse } from 'csv-parse/sync';
import { BadInput } from './bad-input.ts';
import type { Input } from './input.ts';
import { parseFigure } from './parse-values.ts';

/** A row of a CSV file and the line it starts on. */
export interface CsvRow {
  line: number;
  fields: string[];
}

/** All rows that are not empty. @throws BadInput if a quote is not closed */
export function readRows({ file, text }: Pick<Input, 'file' | 'text'>): CsvRow[] {
  const rows: CsvRow[] = [];
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
    throw new BadInput(file, lines ?? started, `this is not valid CSV: ${cause.message}`);
  }
  return rows;
}

/** The fields of the first row, for recognising a format; empty if it is not CSV. */
export function firstRow(text: string): string[] {
  return fieldsOf(text.slice(0, 20_000).split(/\r?\n/, 1)[0] ?? '');
}

function fieldsOf(line: string): string[] {
  try {
    return (parse(line, { bom: true, relax_column_count: true }) as string[][])[0] ?? [];
  } catch {
    return [];
  }
}

/** A header is one of this many first lines. Titles and notes come before it. */
const HEADER_WITHIN = 10;
/** A line with a longer field is prose, even if it mentions columns. */
const LONGEST_NAME = 100;

/** The first line that is a header, and the lines before it; null if there is none. */
export function headerIn(
  text: string,
  isHeader: (fields: readonly string[]) => boolean,
): { header: string[]; above: string[] } | null {
  const lines = text.slice(0, 60_000).split(/\r?\n/, HEADER_WITHIN);
  const rows = lines.map(fieldsOf);
  const place = rows.findIndex((fields) => fields.every(({ length }) => length <= LONGEST_NAME) && isHeader(fields));
  return place < 0 ? null : { header: rows[place] ?? [], above: lines.slice(0, place) };
}

/** A row read by column name. */
export interface CsvRecord<Column extends string> {
  line: number;
  /** Why the row cannot be read: it has fewer fields than the columns that are read. */
  fault: string | null;
  /** Null if the column is missing or empty. */
  get(column: Column): string | null;
}

/**
 * Reads a file with a header: its first row, or the first that `isHeader` accepts, below titles and notes.
 * @param columns the names each column may have, in any case
 * @param empty values that mean "empty", such as `NA`
 */
export function readRecords<Column extends string>(
  input: Pick<Input, 'file' | 'text'>,
  columns: Readonly<{ [name in Column]: readonly string[] }>,
  empty: readonly string[] = [],
  isHeader: (fields: readonly string[]) => boolean = () => true,
): CsvRecord<Column>[] {
  const all = readRows(input);
  const top = Math.max(
    0,
    all.findIndex(({ fields }) => isHeader(fields)),
  );
  const header = all[top];
  const rows = all.slice(top + 1);
  const names = header?.fields.map((name) => name.trim().toLowerCase()) ?? [];
  const places = new Map<Column, number[]>();
  for (const column of Object.keys(columns) as Column[]) {
    const found = columns[column].map((name) => names.indexOf(name.toLowerCase())).filter((place) => place >= 0);
    places.set(column, found);
  }
  const last = Math.max(-1, ...[...places.values()].flat());
  return rows.map(({ line, fields }) => {
    const read = (place: number) => {
      const value = fields[place]?.trim() ?? '';
      return value === '' || empty.includes(value) ? null : value;
    };
    const isShort = fields.length <= last;
    return {
      line,
      fault: isShort ? `expected at least ${last + 1} fields, found ${fields.length}` : null,
      get: (column) => (places.get(column) ?? []).map(read).find((value) => value !== null) ?? null,
    };
  });
}

/** The figure in a column, or null if it is empty. @throws BadInput if it is not a figure */
export function figureIn<Column extends string>(row: CsvRecord<Column>, column: Column, file: string): number | null {
  const printed = row.get(column);
  if (printed === null) return null;
  const value = parseFigure(printed);
  if (value === null) throw new BadInput(file, row.line, `"${printed}" is not a figure for ${column}`);
  return value;
}

/** The columns that a header has. */
export function columnsIn<Column extends string>(
  header: readonly string[],
  columns: Readonly<{ [name in Column]: readonly string[] }>,
): Set<Column> {
  const names = header.map((name) => name.trim().toLowerCase());
  const all = Object.keys(columns) as Column[];
  return new Set(all.filter((column) => columns[column].some((name) => names.includes(name.toLowerCase()))));
}
