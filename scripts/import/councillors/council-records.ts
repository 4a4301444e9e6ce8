import path from 'node:path';
import * as v from 'valibot';
import { councilSlug } from '../../../src/results/ids.ts';
import { Election } from '../../../src/results/schema.ts';
import { electionFiles } from '../../election-files.ts';
import { readJson } from '../../read-path.ts';

/** The elections on file. */
export interface CouncilRecords {
  /** By the council's slug, oldest first. */
  elections: ReadonlyMap<string, readonly Election[]>;
  /** Why a council's records cannot be read, by its slug. */
  faults: ReadonlyMap<string, string>;
}

/**
 * Reads every election in a folder such as `data/elections`.
 * @throws Error naming a folder that cannot be read, or a file that is in the wrong folder
 */
export async function readCouncilRecords(folder: string): Promise<CouncilRecords> {
  const elections: Election[] = [];
  const faults = new Map<string, string>();
  for (const file of electionFiles(folder)) {
    try {
      elections.push(parsed(await readJson(file)));
    } catch (cause) {
      const slug = councilSlug(path.basename(file, '.json'));
      faults.set(slug, `${file}: ${cause instanceof Error ? cause.message : cause}`);
    }
  }
  const byDate = elections.toSorted((a, b) => (a.election_date < b.election_date ? -1 : 1));
  return { elections: Map.groupBy(byDate, ({ council }) => council), faults };
}

function parsed(json: unknown): Election {
  const { success, issues, output } = v.safeParse(Election, json);
  if (success) return output;
  throw new Error(`${v.getDotPath(issues[0]) ?? 'all'}: ${issues[0].message}`);
}
