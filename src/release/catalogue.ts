import type { Contents } from './catalogue-schema.ts';
import { hashOf } from './keys.ts';

export type { Catalogue, ChunkEntry, Contents, CouncilEntry } from './catalogue-schema.ts';
export { CATALOGUE_VERSION } from './catalogue-version.ts';

/** The contents alone, without the rest of a catalogue. */
export function contentsOf({ councils, people, late, surnames, wards, counts }: Contents): Contents {
  return { councils, people, late, surnames, wards, counts };
}

/** The id of a release: the hash of its contents. */
export function releaseId(contents: Contents): Promise<string> {
  return hashOf(JSON.stringify(contentsOf(contents)));
}
