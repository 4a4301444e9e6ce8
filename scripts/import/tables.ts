import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { Council, Party, Source } from '../../src/results/schema.ts';
import { fileFault } from '../file-fault.ts';

/** The reviewed tables that an import maps names through. */
export interface Tables {
  councils: Council[];
  parties: Party[];
}

export const Councils = v.strictObject({ sources: v.array(Source), councils: v.array(Council) });
export type Councils = v.InferOutput<typeof Councils>;
const Parties = v.strictObject({ sources: v.array(Source), parties: v.array(Party) });

const place = (name: string) => fileURLToPath(new URL(`../../data/${name}`, import.meta.url));

/**
 * The councils and parties of `data/`, checked against the schema.
 * @param more councils besides those of `data/councils.json`, which come first
 */
export async function readTables(more: readonly Council[] = []): Promise<Tables> {
  const { councils } = await readJson(place('councils.json'), Councils);
  const { parties } = await readJson(place('parties.json'), Parties);
  const known = new Set(councils.map(({ slug }) => slug));
  return { councils: [...councils, ...more.filter(({ slug }) => !known.has(slug))], parties };
}

/** A table of councils, or null where there is no such file. @throws Error naming a file that is no such table */
export async function readCouncils(file: string): Promise<Councils | null> {
  try {
    return await readJson(file, Councils);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause instanceof Error && 'code' in cause ? fileFault(file, cause) : cause;
  }
}

async function readJson<Schema extends v.GenericSchema>(file: string, schema: Schema): Promise<v.InferOutput<Schema>> {
  const text = await readFile(file, 'utf8');
  try {
    return v.parse(schema, JSON.parse(text));
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : cause}`);
  }
}
