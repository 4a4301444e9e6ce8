import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { Council, Party, Source } from '../../src/results/schema.ts';

/** The reviewed tables that an import maps names through. */
export interface Tables {
  councils: Council[];
  parties: Party[];
}

const Councils = v.strictObject({ sources: v.array(Source), councils: v.array(Council) });
const Parties = v.strictObject({ sources: v.array(Source), parties: v.array(Party) });

/** The councils and parties of `data/`, checked against the schema. */
export async function readTables(): Promise<Tables> {
  const read = async (name: string) =>
    JSON.parse(await readFile(new URL(`../../data/${name}`, import.meta.url), 'utf8'));
  const { councils } = v.parse(Councils, await read('councils.json'));
  const { parties } = v.parse(Parties, await read('parties.json'));
  return { councils, parties };
}
