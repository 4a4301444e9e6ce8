import path from 'node:path';
import { hashOf } from '../../src/release/keys.ts';
import { documentText } from '../../src/release/volumes.ts';
import { ROOT } from '../bundle.ts';
import { readDataset } from '../publish/dataset.ts';
import type { DoctorCheck } from './doctor-check.ts';

/** Checks that every election in KV has the same facts as its file in `data/`. */
export const dataPublished: DoctorCheck = {
  name: 'Facts in KV match data/',
  local: false,

  async run({ published }) {
    const release = await published();
    if (!release) return { skipped: 'KV has no release' };
    if (!release.catalogue) return { skipped: 'this version cannot read the catalogue in KV' };
    const entries = [...release.shelves.values()].flatMap(({ elections }) => elections);
    const hashes = new Map(entries.map(({ election_id, hash }) => [election_id, hash]));
    const { elections } = await readDataset(path.join(ROOT, 'data'));
    const changed: string[] = [];
    for (const election of elections) {
      if (hashes.get(election.election_id) !== (await hashOf(documentText(election))))
        changed.push(election.election_id);
      hashes.delete(election.election_id);
    }
    const differing = [...changed, ...hashes.keys()];
    if (differing.length === 0) return { ok: `${elections.length} elections` };
    return {
      problem: `${differing.length} elections differ, such as ${differing[0]}`,
      fix: 'npm run publish -- --remote, if readers should see data/',
    };
  },
};
