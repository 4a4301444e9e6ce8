/**
 * Compares pictures with those in `stored/`. After an intended change, run
 * `UPDATE_PICTURES=1 npm test -- --project node test/scripts/pictures`, look at the new pictures and commit them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { type Format, LIGHT_REPLY, PREVIEW, REPLY } from '../../../scripts/pictures/frame.ts';
import { Hemicycle } from '../../../scripts/pictures/hemicycle.tsx';
import { renderPngs } from '../../../scripts/pictures/render-png.ts';
import type { Scene } from '../../../scripts/pictures/scene.ts';
import { WardBars } from '../../../scripts/pictures/ward-bars.tsx';
import { councilSeats } from '../../../src/results/council-seats.ts';
import { at } from '../../support/elections.ts';
import { drawnLines, electionsIn, thirds } from './made-up-histories.ts';
import { councilWith, derby2003, GROUPS, wardWith } from './made-up-scenes.ts';

/** The part of all pixels that may differ, because other processors round differently. */
const TOLERANCE = 0.001;

const derby = derby2003();

function council(scene: Scene, format: Format = REPLY): string {
  const seats = councilSeats(scene.election, scene.council);
  if (!seats) throw new Error('The council has no seats recorded.');
  return String(Hemicycle({ seats, moment: 'after', scene, format }));
}

function ward(candidates: number, format: Format = REPLY): string {
  return String(WardBars({ ...wardWith(candidates), format }));
}

describe('The picture of', () => {
  it.each([
    ['1-seat', () => council(councilWith(1, 1))],
    ['51-seats', () => council(derby)],
    ['200-seats', () => council(councilWith(200, GROUPS.length))],
    ['1-candidate', () => ward(1)],
    ['8-candidates', () => ward(8)],
    ['30-candidates', () => ward(30)],
    ['51-seats-light', () => council(derby, LIGHT_REPLY)],
    ['51-seats-preview', () => council(derby, PREVIEW)],
    ['8-candidates-light', () => ward(8, LIGHT_REPLY)],
    ['8-candidates-preview', () => ward(8, PREVIEW)],
    ['1-election', () => drawnLines(electionsIn([2022], 5))],
    ['6-elections', () => drawnLines(electionsIn([2003, 2016, 2018, 2019, 2021, 2022], 6))],
    ['15-elections', () => drawnLines(electionsIn(thirds(15), 10))],
  ])('%s looks like the stored one', async (name, draw) => {
    const file = new URL(`stored/${name}.png`, import.meta.url);
    const { bytes } = at(renderPngs([draw()]), 0);
    if (process.env.UPDATE_PICTURES) await writeFile(file, bytes);
    const now = PNG.sync.read(Buffer.from(bytes));
    const stored = PNG.sync.read(await readFile(file));
    expect([now.width, now.height]).toEqual([stored.width, stored.height]);
    const different = pixelmatch(now.data, stored.data, undefined, now.width, now.height, { threshold: 0.1 });
    expect(different / (now.width * now.height)).toBeLessThan(TOLERANCE);
  });
});
