import { releaseId } from '../../src/release/catalogue.ts';
import { hashOf } from '../../src/release/keys.ts';
import { picturePath } from '../../src/render/paths.ts';
import type { DoctorCheck } from './doctor-check.ts';

const AT_ONCE = 6;
const MEND = 'npm run deploy, and a minute for it to be seen (here: npm start)';

/** Through the Worker, as a reader gets them: each election and each picture of its release, held to its hash. */
export const electionsReadable: DoctorCheck = {
  name: 'Every election and picture, read through the Worker',
  local: true,

  async look({ origin, shown }) {
    if (!origin) return { skipped: 'where the Worker answers is not known' };
    const held = await shown();
    if (!held?.catalogue) return { skipped: 'KV shows no release' };
    const { release: served } = (await (await fetch(`${origin}/health`)).json()) as { release: string };
    const due = await releaseId(held.catalogue);
    if (served !== due) return { ill: `it serves release ${served}, and KV shows ${due}`, mend: MEND };
    const elections = [...held.shelves.values()].flatMap((shelf) => shelf.elections);
    const asked = elections.flatMap(({ election_id, hash, pictures }) => [
      { path: `/elections/${election_id}.json`, hash, read: recorded },
      ...Object.values(pictures).map((picture) => ({
        path: picturePath(picture),
        hash: picture.hash,
        read: bytes,
      })),
    ]);
    const faulty: string[] = [];
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      const some = asked.slice(from, from + AT_ONCE).map(async ({ path, hash, read }) => {
        const response = await fetch(origin + path, { signal: AbortSignal.timeout(20_000) });
        if (!response.ok || (await hashOf(await read(response))) !== hash) faulty.push(path);
      });
      await Promise.all(some);
    }
    if (faulty.length > 0)
      return { ill: `${faulty.length} are not what the catalogue names, such as ${faulty[0]}`, mend: MEND };
    return { well: `${asked.length} read, release ${served}` };
  },
};

/** The recorded facts of a page's JSON, which sets what is derived beside them, in the form they are hashed in. */
async function recorded(response: Response): Promise<string> {
  const { derived: _derived, ...facts } = (await response.json()) as Record<string, unknown>;
  return JSON.stringify(facts);
}

async function bytes(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await response.arrayBuffer());
}
