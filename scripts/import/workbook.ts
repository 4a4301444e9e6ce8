/** Reads `.xlsx` workbooks. Each sheet becomes a CSV text, so that formats read both alike. */
import readWorkbook from 'read-excel-file/node';
import { BadInput } from './bad-input.ts';

/** A sheet of a workbook: every row and cell as the workbook stores it, with its line numbers. */
export interface WorkbookSheet {
  name: string;
  /** Rows of CSV, each with as many fields. A row of the sheet is one line. */
  text: string;
}

/** Whether the bytes are a workbook: a zip archive with a workbook in it. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const { buffer, byteOffset, byteLength } = bytes;
  const archive = Buffer.from(buffer, byteOffset, byteLength);
  return isZip(bytes) && archive.includes('xl/workbook.xml');
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** The sheets in their order, hidden ones too. @throws BadInput if the workbook is damaged */
export async function sheetsOf(file: string, bytes: Uint8Array): Promise<WorkbookSheet[]> {
  try {
    const sheets = await readWorkbook(Buffer.from(bytes));
    return sheets.map(({ sheet, data }) => ({ name: sheet, text: csvOf(data) }));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BadInput(file, 1, `this workbook cannot be read (${reason}): open it and save it again as .xlsx`);
  }
}

function csvOf(rows: readonly (readonly unknown[])[]): string {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const line = (row: readonly unknown[]) => Array.from({ length: width }, (_, place) => field(row[place])).join(',');
  return rows.map((row) => `${line(row)}\n`).join('');
}

function field(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const printed = String(value).replace(/\s+/g, ' ');
  return /[",]/.test(printed) ? `"${printed.replaceAll('"', '""')}"` : printed;
}
