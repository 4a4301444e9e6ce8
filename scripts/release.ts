/** The release as it is published: the bundled data with its pictures. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { hashOf } from '../src/store/keys.ts';
import { type Dataset, type Pair, type Picture, type Pictures, releasePairs } from '../src/store/release.ts';
import { ROOT } from './bundle.ts';
import { type Picture as Drawn, historyPictures, picturesOf } from './pictures/index.ts';
import { writeWhole } from './whole-file.ts';

const DRAWN = path.join(ROOT, '.cache', 'pictures');
const DRAWING = path.join(ROOT, 'scripts', 'pictures');
/** What pictures are made from beside the code that draws them: the words and figures of the Worker, and the renderer. */
const DRAWN_FROM = ['src/results', 'src/render', 'src/commands/held.ts', 'src/words.ts', 'package-lock.json'];

/** A picture as it is published, with whatever else was said of it where it was drawn. */
type Published<Made extends Drawn> = Omit<Made, 'png'> & Picture;

/** Every pair of a release, its pictures drawn where that was not done before; the catalogue comes last. */
export async function releaseWithPictures(dataset: Dataset): Promise<Pair[]> {
  return releasePairs(dataset, await drawnPictures(dataset));
}

/** The pictures of each election; drawn ones are kept until the facts or the drawing change. */
export async function drawnPictures({ elections, councils, parties }: Dataset): Promise<Pictures> {
  const drawing = await fingerprint();
  const pictures = new Map<string, Picture[]>();
  for (const [slug, own] of Map.groupBy(elections, ({ council }) => council)) {
    const council = councils.find((one) => one.slug === slug);
    if (!council) throw new Error(`${own[0]?.election_id}: data/councils.json has no council "${slug}"`);
    const facts = [drawing, council, parties];
    for (const election of own) {
      const draw = () => picturesOf(election, council, parties);
      pictures.set(election.election_id, await kept(election.election_id, [...facts, election], draw));
    }
    // Drawn from all elections of a council at once: one more of them leaves the pictures of the others as they are.
    const histories = await kept(`${slug}-histories`, [...facts, own], () => historyPictures(own, council, parties));
    for (const { election_id, ...picture } of histories) pictures.get(election_id)?.push(picture);
  }
  return pictures;
}

/** Pictures as they were kept for the same facts, or drawn and kept. */
async function kept<Made extends Drawn>(
  name: string,
  facts: readonly unknown[],
  draw: () => Made[] | Promise<Made[]>,
): Promise<Published<Made>[]> {
  const hash = createHash('sha256').update(JSON.stringify(facts)).digest('hex');
  const file = path.join(DRAWN, `${name}-${hash.slice(0, 16)}.json`);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text !== null) return JSON.parse(text);
  const pictures = await Promise.all(
    (await draw()).map(async ({ png, ...picture }) => {
      const bytes = Uint8Array.from(png);
      return { ...picture, hash: await hashOf(bytes), base64: Buffer.from(bytes).toString('base64') };
    }),
  );
  await mkdir(DRAWN, { recursive: true });
  await writeWhole(file, JSON.stringify(pictures));
  return pictures;
}

/** Changes whenever a picture of the same facts might come out differently. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const place of [DRAWING, ...DRAWN_FROM.map((name) => path.join(ROOT, name))]) {
    for (const file of await filesIn(place)) hash.update(path.relative(ROOT, file)).update(await readFile(file));
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
