/** The pictures of one council as they are published, drawn only if the cache does not have them. */
import type { Picture, Pictures } from '../../src/release/albums.ts';
import type { Council, Election, Party } from '../../src/results/schema.ts';
import { CachedFiles } from './cached-files.ts';
import { drawnParties } from './drawn-parties.ts';
import { isPreviewToo, LIGHT_REPLY, PREVIEW, REPLY } from './frame.ts';
import { drawingsOf, type ElectionDrawing, historyDrawings } from './index.ts';
import { type CachedPng, cachedPngs, PICTURE_CACHE } from './picture-cache.ts';
import { listFromCache } from './picture-lists.ts';
import { THREADS } from './render-pool.ts';

/** A picture whose files are in the cache. */
export interface ListedPicture {
  name: string;
  election_id: string;
  dark: CachedPng;
  light: CachedPng;
  /** Null if no page has this picture, or its dark picture is a preview too. */
  preview: CachedPng | null;
}

/** What the pictures of a council are drawn from. */
export interface DrawnFrom {
  council: Council;
  elections: readonly Election[];
  /** The whole table. */
  parties: readonly Party[];
}

/** How many pictures are drawn at a time: each thread always has the next one. */
const AT_A_TIME = THREADS + 1;

/** The pictures of each election of a council. @param folder of the cache */
export async function councilPictures(
  { council, elections, parties }: DrawnFrom,
  folder = PICTURE_CACHE,
): Promise<Pictures> {
  const own = drawnParties([council, elections], parties);
  const listed: ListedPicture[] = [];
  for (const election of elections) {
    const { election_id } = election;
    const draw = () => drawingsOf(election, council, own).map((drawing) => ({ ...drawing, election_id }));
    const facts = [council, drawnParties([council, election], parties), election];
    listed.push(...(await listFromCache(election_id, facts, folder, () => listNow(draw(), folder))));
  }
  // These depend on all elections of a council; a new election changes none of the pictures above.
  const draw = () => listNow(historyDrawings(elections, council, own), folder);
  listed.push(...(await listFromCache(`${council.slug}-histories`, [council, own, elections], folder, draw)));
  const pictures = listed.map((picture) => [picture.election_id, published(picture, folder)] as const);
  return new Map(
    [...Map.groupBy(pictures, ([election_id]) => election_id)].map(([election_id, group]) => [
      election_id,
      group.map(([, picture]) => picture),
    ]),
  );
}

/** Draws pictures, a few at a time; those that the cache has are not rendered again. */
async function listNow(drawings: readonly ElectionDrawing[], folder: string): Promise<ListedPicture[]> {
  const listed: ListedPicture[] = [];
  const queue = drawings.entries();
  const lane = async () => {
    for (const [index, { name, election_id, hasPage, draw }] of queue) {
      const [dark, light] = await cachedPngs([draw(REPLY), draw(LIGHT_REPLY)], folder);
      const needsPreview = hasPage && !isPreviewToo(dark);
      const [preview = null] = needsPreview ? await cachedPngs([draw(PREVIEW)], folder) : [];
      listed[index] = { name, election_id, dark, light, preview };
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  return listed;
}

function published({ name, dark, light, preview }: ListedPicture, folder: string): Picture {
  const { hash, width, height } = dark;
  return {
    ...{ name, width, height, hash, light: light.hash },
    ...(preview && { preview: preview.hash }),
    files: new CachedFiles([dark, light, ...(preview ? [preview] : [])], folder),
  };
}
