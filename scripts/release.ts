/** Makes a release with its notes and pictures, as it is published. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { notesOf } from '../audit/notes.ts';
import type { Picture, Pictures } from '../src/release/albums.ts';
import { hashOf } from '../src/release/keys.ts';
import { type Dataset, makeRelease, type Release } from '../src/release/make-release.ts';
import type { Council, Election, Party } from '../src/results/schema.ts';
import { ROOT } from './bundle.ts';
import { refuseErrors } from './findings.ts';
import { type DrawnPicture, type ElectionPicture, historyPictures, picturesOf } from './pictures/index.ts';
import type { Png } from './pictures/render-png.ts';
import { readDataset } from './publish/dataset.ts';
import { writeWhole } from './whole-file.ts';

const DRAWN = path.join(ROOT, '.cache', 'pictures');
const DRAWING = path.join(ROOT, 'scripts', 'pictures');
/** What else pictures depend on: the Worker's words and figures, the size of previews, and the renderer. */
const DRAWN_FROM = ['src/results', 'src/render', 'src/release/shelf.ts', 'package-lock.json'];

/**
 * A release with its pictures, from a cache if they were drawn before.
 * @param albums the album of each picture that is already in KV, by the hash of the picture
 */
export async function releaseWithPictures(
  dataset: Dataset,
  albums: ReadonlyMap<string, string> = new Map(),
): Promise<Release> {
  const drawing = await fingerprint();
  const picturesOf = (council: Council, elections: readonly Election[]) =>
    drawnPictures({ drawing, council, elections, parties: dataset.parties });
  return makeRelease(dataset, { notesOf, picturesOf, albums });
}

/**
 * Makes releases of the files in a folder such as `data/`.
 * @throws Error that names the file, if one is missing or invalid, or that lists the errors that stop a publication
 */
export async function fromFiles(folder: string): Promise<(albums: ReadonlyMap<string, string>) => Promise<Release>> {
  const dataset = await readDataset(folder);
  refuseErrors(dataset);
  return (albums) => releaseWithPictures(dataset, albums);
}

/** What the pictures of a council are drawn from. */
interface DrawnFrom {
  /** The hash of the drawing code. */
  drawing: string;
  council: Council;
  elections: readonly Election[];
  parties: readonly Party[];
}

/** The pictures of each election of a council; the cache serves them until the facts or the drawing code change. */
async function drawnPictures({ drawing, council, elections, parties }: DrawnFrom): Promise<Pictures> {
  const facts = [drawing, council, parties];
  const pictures = new Map<string, Picture[]>();
  const add = async (drawn: readonly ElectionPicture[]) => {
    for (const { election_id, ...picture } of drawn)
      pictures.set(election_id, [...(pictures.get(election_id) ?? []), await published(picture)]);
  };
  for (const election of elections) {
    const { election_id } = election;
    const draw = () => picturesOf(election, council, parties).map((picture) => ({ ...picture, election_id }));
    await add(await cached(election_id, [...facts, election], draw));
  }
  // These depend on all elections of a council; a new election changes none of the pictures above.
  const draw = () => historyPictures(elections, council, parties);
  await add(await cached(`${council.slug}-histories`, [...facts, elections], draw));
  return pictures;
}

/** A picture with the hash of each of its files. */
async function published({ name, dark, light, preview }: DrawnPicture): Promise<Picture> {
  const hashed = async (png: Png) => {
    const bytes = Uint8Array.from(png.bytes);
    return { hash: await hashOf(bytes), bytes };
  };
  const [main, other, card] = await Promise.all([hashed(dark), hashed(light), preview && hashed(preview)]);
  const files = [main, other, ...(card ? [card] : [])].map(({ hash, bytes }) => [hash, bytes] as const);
  const { width, height } = dark;
  return {
    ...{ name, width, height, hash: main.hash, light: other.hash },
    ...(card && { preview: card.hash }),
    files: new Map(files),
  };
}

/** Pictures from the cache if it has them for the same facts; else draws and caches them. */
async function cached(
  name: string,
  facts: readonly unknown[],
  draw: () => ElectionPicture[],
): Promise<ElectionPicture[]> {
  const hash = createHash('sha256').update(JSON.stringify(facts)).digest('hex');
  const file = path.join(DRAWN, `${name}-${hash.slice(0, 16)}.json`);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text !== null) {
    const read: ElectionPicture[] = JSON.parse(text, (_, value) =>
      typeof value?.base64 === 'string' ? Buffer.from(value.base64, 'base64') : value,
    );
    return read;
  }
  const pictures = draw();
  const written = JSON.stringify(pictures, (_, value) =>
    value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
  );
  await mkdir(DRAWN, { recursive: true });
  await writeWhole(file, written);
  return pictures;
}

/** A hash that changes if a picture of the same facts might look different. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const place of [DRAWING, ...DRAWN_FROM.map((name) => path.join(ROOT, name))]) {
    for (const file of await filesIn(place)) hash.update(path.relative(ROOT, file)).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** The files in a folder, sorted; or the file itself. */
async function filesIn(place: string): Promise<string[]> {
  const within = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => null);
  if (!within) return [place];
  return within
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}
