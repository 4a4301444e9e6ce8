import { describe, expect, it } from 'vitest';
import { isPreviewToo, LIGHT_REPLY, PREVIEW, REPLY, WIDEST } from '../../../scripts/pictures/frame.ts';
import { type Drawing, drawingsOf, historyDrawings } from '../../../scripts/pictures/index.ts';
import { releaseWithPictures } from '../../../scripts/release.ts';
import { pictureIn } from '../../../src/release/album.ts';
import { albumKey } from '../../../src/release/keys.ts';
import { filesOf } from '../../../src/release/shelf.ts';
import type { Election } from '../../../src/results/schema.ts';
import { dataset } from '../../support/dataset.ts';
import { expectContrast } from './expect-contrast.ts';
import { expectLegible } from './expect-legible.ts';
import { sizeOf } from './measured-svg.ts';

const FORMATS = { reply: REPLY, light: LIGHT_REPLY, preview: PREVIEW };
/** The most bytes of a file. */
const HEAVIEST = 25_000;
/** The most bytes of a picture on average: those of a whole country fit in the free plan. */
const AVERAGE = 15_000;
/** A phone's screen has room for a reply with a picture of about this height, in CSS pixels. */
const HIGHEST = { wardOfFive: 150, council: 218, party: 250, history: 250 };

function councilOf({ council }: Election) {
  const found = dataset.councils.find(({ slug }) => slug === council);
  if (!found) throw new Error(`There is no council "${council}".`);
  return found;
}

const drawings: (readonly [name: string, Drawing])[] = [
  ...dataset.elections.flatMap((election) =>
    drawingsOf(election, councilOf(election), dataset.parties).map(
      (drawing) => [`${drawing.name} of ${election.election_id}`, drawing] as const,
    ),
  ),
  ...dataset.councils.flatMap((council) => {
    const own = dataset.elections.filter((election) => election.council === council.slug);
    return historyDrawings(own, council, dataset.parties).map((drawing) => [drawing.name, drawing] as const);
  }),
];

describe('Every picture of the bundled elections', () => {
  it.each(Object.entries(FORMATS))('is legible and has enough contrast: %s', (_, format) => {
    for (const [name, { draw }] of drawings) {
      const svg = draw(format);
      expect(sizeOf(svg).width, name).toBeLessThanOrEqual(WIDEST);
      expectLegible(svg);
      expectContrast(svg);
    }
  });

  it('is low enough for one screen of a phone', () => {
    for (const [name, { draw }] of drawings) {
      const svg = draw(REPLY);
      const { height } = sizeOf(svg);
      if (name.startsWith('council')) expect(height, name).toBeLessThanOrEqual(HIGHEST.council);
      if (name.startsWith('parties/')) expect(height, name).toBeLessThanOrEqual(HIGHEST.party);
      if (name.startsWith('history/')) expect(height, name).toBeLessThanOrEqual(HIGHEST.history);
      const candidates = svg.split('class="disc"').length - 1;
      if (name.startsWith('wards/') && candidates <= 5) expect(height, name).toBeLessThanOrEqual(HIGHEST.wardOfFive);
    }
  });

  it('is published in dark, in light and, unless it has the shape of one, as a preview, each a PNG of at most 25 kB, and of 15 kB on average', async () => {
    const { shelves, pairs } = await releaseWithPictures(dataset);
    const albums = new Map(pairs.map(({ key, value }) => [key, value]));
    const elections = [...shelves.values()].flatMap((shelf) => shelf.elections);
    const pictures = elections.flatMap((election) => Object.entries(election.pictures));
    expect(pictures).toHaveLength(drawings.length);
    const sizes: number[] = [];
    for (const [name, picture] of pictures) {
      const album = albums.get(albumKey(picture.album));
      if (!(album instanceof Uint8Array)) throw new Error(`${name} is in no album.`);
      const files = filesOf(picture).map((hash) => pictureIn(album.buffer, hash) ?? new Uint8Array());
      expect(files, name).toHaveLength(name === 'council/before' || isPreviewToo(picture) ? 2 : 3);
      sizes.push(...files.map(({ length }) => length));
      expect(Math.max(...files.map(({ length }) => length)), name).toBeLessThanOrEqual(HEAVIEST);
      expect(files.map(widthOf), name).toEqual([640, 640, 600].slice(0, files.length));
    }
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThanOrEqual(AVERAGE);
  });
});

/** The width that a PNG states. */
function widthOf(png: Uint8Array): number {
  return new DataView(png.buffer, png.byteOffset).getUint32(16);
}
