import { releaseId } from '../../src/release/catalogue.ts';
import { hashOf } from '../../src/release/keys.ts';
import { filesOf } from '../../src/release/shelf.ts';
import { picturePath } from '../../src/render/paths.ts';
import { inBatches } from '../batches.ts';
import type { DoctorCheck } from './doctor-check.ts';

const PARALLEL_REQUESTS = 6;
const FIX = 'npm run deploy, then wait a minute (on this machine: npm start)';
const FIX_HERE = 'restart npm start; if the Worker reads KV on this machine, as wrangler dev does, add --local';

/** Reads every election and picture of the release through the Worker, and compares each with its hash. */
export const electionsReadable: DoctorCheck = {
  name: 'Every election and picture, read through the Worker',
  local: true,

  async run({ origin, kv, published }) {
    if (!origin) return { skipped: "the Worker's address is not known" };
    const release = await published();
    if (!release) return { skipped: 'KV has no release' };
    if (!release.catalogue) return { skipped: 'this version cannot read the catalogue in KV' };
    const { release: served } = (await (await fetch(`${origin}/health`)).json()) as { release: string };
    const expected = await releaseId(release.catalogue);
    if (served !== expected) {
      const other = kv ? 'KV has' : 'the files of this checkout make';
      return { problem: `it serves release ${served}, but ${other} ${expected}`, fix: kv ? FIX : FIX_HERE };
    }
    const elections = [...release.shelves.values()].flatMap((shelf) => shelf.elections);
    const documents = elections.flatMap(({ election_id, hash, pictures }) => [
      { path: `/elections/${election_id}.json`, hash, read: recordedFacts },
      ...Object.values(pictures).flatMap((picture) =>
        filesOf(picture).map((hash) => ({ path: picturePath({ ...picture, hash }), hash, read: bytes })),
      ),
    ]);
    const faulty: string[] = [];
    for (const batch of inBatches(documents, PARALLEL_REQUESTS)) {
      const requests = batch.map(async ({ path, hash, read }) => {
        const response = await fetch(origin + path, { signal: AbortSignal.timeout(20_000) });
        if (!response.ok || (await hashOf(await read(response))) !== hash) faulty.push(path);
      });
      await Promise.all(requests);
    }
    if (faulty.length > 0) {
      return {
        problem: `${faulty.length} do not match their hash, such as ${faulty[0]}`,
        fix: kv ? `${kv.publish} --rewrite; if KV is right, ${FIX}` : FIX,
      };
    }
    return { ok: `${documents.length} read, release ${served}` };
  },
};

/** The recorded facts of an election's JSON, without what is added to them, as the text that the hash was made from. */
async function recordedFacts(response: Response): Promise<string> {
  const { derived: _derived, about_the_figures: _about, ...facts } = (await response.json()) as Record<string, unknown>;
  return JSON.stringify(facts);
}

async function bytes(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await response.arrayBuffer());
}
