/** Which of the files named in one run are imported together. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileFault } from '../file-fault.ts';
import { formats } from './formats.ts';
import { handbookFormat } from './handbook.ts';
import { type Input, readInputs } from './input.ts';

/** The files to read: those named, and all the files of a folder that is named. @throws Error naming a missing one */
export async function filesIn(named: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    named.map(async (place) => {
      try {
        if (!(await stat(place)).isDirectory()) return [place];
        const entries = await readdir(place, { withFileTypes: true });
        const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
        return files.map(({ name }) => path.join(place, name)).toSorted();
      } catch (cause) {
        throw fileFault(place, cause);
      }
    }),
  );
  return [...new Set(lists.flat())];
}

/** Files of one import: a single file, or the sheets of a handbook that were saved as CSV. */
export type ImportGroup = readonly [string, ...string[]];

const SHEET = /[-_ ](?:candidates|wards|party-names|parties)(?=\.\w+$)/i;

/**
 * The sheets of one handbook differ only in the last word of their names. Two or three files of other names are one
 * import if all are handbook sheets and only one of them has candidates.
 */
export async function importGroups(files: readonly string[]): Promise<ImportGroup[]> {
  if (files.length > 1 && files.length <= handbookFormat.files && (await areSheets(files))) return [asGroup(files)];
  return [...Map.groupBy(files, (file) => file.replace(SHEET, ''))].map(([, same]) => asGroup(same));
}

async function areSheets(files: readonly string[]): Promise<boolean> {
  if (files.some((file) => !/\.(?:csv|txt)$/i.test(file))) return false;
  const inputs: Input[] = (await Promise.all(files.map((file) => readInputs(file, () => true)))).flat();
  const found = inputs.map(({ text }) => formats.find((format) => format.recognises(text)));
  return found.every((format) => format === handbookFormat);
}

function asGroup([first, ...more]: readonly string[]): ImportGroup {
  if (first === undefined) throw new Error('an import of no file');
  return [first, ...more];
}
