/** The release as it is published: the bundled data with its pictures. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Council, Election } from '../src/results/schema.ts';
import { hashOf } from '../src/store/keys.ts';
import { type Dataset, type Pair, type Picture, type Pictures, releasePairs } from '../src/store/release.ts';
import { ROOT } from './bundle.ts';
import { picturesOf } from './pictures/index.ts';
import { writeWhole } from './whole-file.ts';

const DRAWN = path.join(ROOT, '.cache', 'pictures');
const DRAWING = path.join(ROOT, 'scripts', 'pictures');
/** What pictures are made from beside the code that draws them: the words and figures of the Worker, and the renderer. */
const DRAWN_FROM = ['src/results', 'src/render', 'src/words.ts', 'package-lock.json'];

/** Every pair of a release, its pictures drawn where that was not done before; the catalogue comes last. */
export async function releaseWithPictures(dataset: Dataset): Promise<Pair[]> {
  return releasePairs(dataset, await drawnPictures(dataset));
}

/** The pictures of each election; drawn ones are kept until the facts or the drawing change. */
export async function drawnPictures({ elections, councils, parties }: Dataset): Promise<Pictures> {
  const drawing = await fingerprint();
  const pictures = new Map<string, readonly Picture[]>();
  for (const election of elections) {
    const council = councils.find(({ slug }) => slug === election.council);
    if (!council) throw new Error(`${election.election_id}: data/councils.json has no council "${election.council}"`);
    const facts = createHash('sha256')
      .update(drawing)
      .update(JSON.stringify([election, council, parties]));
    const kept = path.join(DRAWN, `${election.election_id}-${facts.digest('hex').slice(0, 16)}.json`);
    pictures.set(election.election_id, (await readKept(kept)) ?? (await draw(election, council, { parties, kept })));
  }
  return pictures;
}

async function draw(
  election: Election,
  council: Council,
  { parties, kept }: Pick<Dataset, 'parties'> & { kept: string },
): Promise<Picture[]> {
  const drawn = await picturesOf(election, council, parties);
  const pictures = await Promise.all(
    drawn.map(async ({ name, png, width, height }): Promise<Picture> => {
      const bytes = Uint8Array.from(png);
      return { name, width, height, hash: await hashOf(bytes), base64: Buffer.from(bytes).toString('base64') };
    }),
  );
  await mkdir(DRAWN, { recursive: true });
  await writeWhole(kept, JSON.stringify(pictures));
  return pictures;
}

async function readKept(file: string): Promise<Picture[] | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}

/** Changes whenever a picture of the same facts might come out differently. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const place of [DRAWING, ...DRAWN_FROM.map((name) => path.join(ROOT, name))]) {
    for (const file of await filesIn(place)) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** The files of a folder in a fixed order, or the file itself. */
async function filesIn(place: string): Promise<string[]> {
  const within = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => null);
  if (!within) return [place];
  return within
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}
