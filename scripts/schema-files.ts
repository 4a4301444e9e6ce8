/** The source files that decide whether a release matches its schemas. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hashOf } from '../src/release/keys.ts';
import { ROOT } from './bundle.ts';

const SCHEMA_CHECK = path.join(ROOT, 'src/release/schema-check.ts');
/** An import or export of values from a file of ours; types are not there at run time. */
const IMPORTED = /^(?:import|export) (?!type\b)[^;]*? from '(\.[^']+)'/gm;

/** The file that checks a release, and all that it imports. */
export async function schemaFiles(): Promise<string[]> {
  const files = new Set([SCHEMA_CHECK]);
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    for (const [, imported = ''] of text.matchAll(IMPORTED)) files.add(path.resolve(path.dirname(file), imported));
  }
  return [...files].toSorted();
}

/** A hash of those files: it changes with anything that a check depends on. */
export async function schemasHash(): Promise<string> {
  const texts = await Promise.all((await schemaFiles()).map((file) => readFile(file, 'utf8')));
  return hashOf(texts.join(''));
}
