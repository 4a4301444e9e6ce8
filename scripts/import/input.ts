import { readFile } from 'node:fs/promises';
import { fileFault } from '../file-fault.ts';
import { fileInArchive } from './archive.ts';
import { textOfJson } from './json-input.ts';
import { NotResults, otherContents } from './not-results.ts';
import { isWorkbook, isZip, sheetsOf } from './workbook.ts';

/** A results file as text, with its name for error messages. */
export interface Input {
  file: string;
  text: string;
  /** Set if the file was not UTF-8, with the first line that shows it. */
  encoding: { name: 'windows-1252' | 'utf-16le'; line: number } | null;
}

/** @throws Error naming the file if it cannot be read */
export async function readInput(file: string): Promise<Input> {
  try {
    return { file, ...decoded(await readFile(file)) };
  } catch (cause) {
    throw fileFault(file, cause);
  }
}

/**
 * A file, or the one in an archive, as one input, or a workbook as one input for each sheet that `isWanted` accepts.
 * @throws Error naming the file if it cannot be read
 * @throws NotResults for a workbook without a wanted sheet
 */
export async function readInputs(file: string, isWanted: (text: string) => boolean): Promise<Input[]> {
  const bytes = await readFile(file).catch((cause) => {
    throw fileFault(file, cause);
  });
  if (!isZip(bytes)) return [textInput(file, bytes)];
  if (!isWorkbook(bytes)) {
    const packed = fileInArchive(file, bytes);
    return [textInput(`${file} (${packed.name})`, packed.bytes)];
  }
  const sheets = await sheetsOf(file, bytes);
  const wanted = sheets.filter(({ text }) => isWanted(text));
  if (wanted.length > 0) {
    return wanted.map(({ name, text }) => ({ file: `${file} (${name})`, text, encoding: null }));
  }
  const names = sheets.map(({ name }) => name).join(', ');
  const [other] = sheets.flatMap(({ text }) => otherContents(text) ?? []);
  const reason = `none of its sheets has the columns of results (it has ${names})`;
  throw new NotResults(file, `${reason}: ${other?.nextStep ?? 'name another workbook'}`, other?.contents);
}

function textInput(file: string, bytes: Uint8Array): Input {
  const { text, encoding } = decoded(bytes);
  return { file, text: textOfJson(file, text), encoding };
}

/**
 * Decodes the encodings that spreadsheets save: UTF-8, UTF-16 and windows-1252. Text in windows-1252 is almost never
 * valid UTF-8, so bytes that are not valid UTF-8 are read as windows-1252, which gives every byte a character.
 */
export function decoded(bytes: Uint8Array): Omit<Input, 'file'> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: { name: 'utf-16le', line: 1 } };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: null };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text, encoding: { name: 'windows-1252', line: firstOutsideAscii(bytes) } };
  }
}

function firstOutsideAscii(bytes: Uint8Array): number {
  const end = bytes.findIndex((byte) => byte > 0x7f);
  return bytes.subarray(0, end).filter((byte) => byte === 0x0a).length + 1;
}
