/** Which of the files named in one run are imported together, and in which order. */
import path from 'node:path';
import { formats, isRecognised } from './formats.ts';
import { handbookFormat } from './handbook.ts';
import { type Input, readInputs } from './input.ts';

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

/** A group with the text of its files. */
export interface ReadGroup {
  files: ImportGroup;
  inputs: readonly Input[];
}

/** @throws Error naming a file that cannot be read, and BadInput for a workbook or an archive without results */
export async function readGroup(files: ImportGroup): Promise<ReadGroup> {
  return { files, inputs: (await Promise.all(files.map((file) => readInputs(file, isRecognised)))).flat() };
}

/**
 * The oldest year first, as far as the files' names or first lines give one, and the largest of a year first. Wards are
 * spelt as in the first file, and an election that two files have is stored as the first one has it. So both are the
 * same in whatever order the files are named.
 */
export function inOrder<Group extends ReadGroup>(groups: readonly Group[]): Group[] {
  const keyed = groups.map((group) => ({ group, year: yearOf(group), size: sizeOf(group), name: nameOf(group) }));
  const sorted = keyed.toSorted((a, b) => {
    if (a.year !== b.year) return a.year < b.year ? -1 : 1;
    return b.size - a.size || (a.name < b.name ? -1 : 1);
  });
  return sorted.map(({ group }) => group);
}

const FIRST_LINES = 5_000;

function yearOf({ files, inputs }: ReadGroup): string {
  const texts = [...files.map((file) => path.basename(file)), ...inputs.map(({ text }) => text.slice(0, FIRST_LINES))];
  return texts.flatMap((text) => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0] ?? [])[0] ?? '';
}

function nameOf({ files }: ReadGroup): string {
  return path.basename(files[0]);
}

function sizeOf({ inputs }: ReadGroup): number {
  return inputs.reduce((sum, { text }) => sum + text.length, 0);
}
