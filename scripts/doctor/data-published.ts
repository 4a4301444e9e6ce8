import path from 'node:path';
import { hashOf } from '../../src/release/keys.ts';
import { documentText } from '../../src/release/make-release.ts';
import { ROOT } from '../bundle.ts';
import { readDataset } from '../publish/dataset.ts';
import type { DoctorCheck } from './doctor-check.ts';

/** KV shows the facts that this checkout's files hold, no others and no older ones. */
export const dataPublished: DoctorCheck = {
  name: 'Facts in KV are those of data/',
  local: false,

  async look({ shown }) {
    const held = await shown();
    if (!held?.catalogue) return { skipped: 'KV shows no release' };
    const entries = [...held.shelves.values()].flatMap(({ elections }) => elections);
    const there = new Map(entries.map(({ election_id, hash }) => [election_id, hash]));
    const { elections } = await readDataset(path.join(ROOT, 'data'));
    const other: string[] = [];
    for (const election of elections) {
      if (there.get(election.election_id) !== (await hashOf(documentText(election)))) other.push(election.election_id);
      there.delete(election.election_id);
    }
    const differing = [...other, ...there.keys()];
    if (differing.length === 0) return { well: `${elections.length} elections` };
    return {
      ill: `${differing.length} elections differ, such as ${differing[0]}`,
      mend: 'npm run publish -- --remote, where data/ is what readers should see',
    };
  },
};
