/** Reads a file or folder that someone named: an error says in a sentence why it cannot be read. */
import { readdir, readFile } from 'node:fs/promises';
import { fileFault } from './file-fault.ts';

/** The text of a file. @throws Error that names the file */
export function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw fileFault(file, cause);
  });
}

/** The names of a folder's files with an extension such as `.json`, sorted. @throws Error that names the folder */
export async function namesIn(folder: string, extension: string): Promise<string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw fileFault(folder, cause);
  });
  return names.filter((name) => name.endsWith(extension)).toSorted();
}

/** The value of a file of JSON. @throws Error that names the file */
export async function readJson(file: string) {
  return jsonIn(file, await readText(file));
}

/** The value that the text of a file has as JSON. @throws Error that names the file */
export function jsonIn(file: string, text: string) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} is not JSON: ${cause instanceof Error ? cause.message : cause}.`, { cause });
  }
}
