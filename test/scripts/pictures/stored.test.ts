/**
 * Pictures against those in `stored/`. Where a change is meant, look at the new ones after
 * `UPDATE_PICTURES=1 npm test -- --project node test/scripts/pictures` and keep them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { Hemicycle } from '../../../scripts/pictures/hemicycle.tsx';
import { rendered } from '../../../scripts/pictures/rendering.ts';
import type { Scene } from '../../../scripts/pictures/scene.ts';
import { WardBars } from '../../../scripts/pictures/ward-bars.tsx';
import { councilSeats } from '../../../src/results/council-seats.ts';
import { councilOf, derby2003, GROUPS, wardOf } from './cases.ts';
import { electionsOf, linesOf, thirds } from './histories.ts';

/** Of all pixels; what rounding on another processor may differ in. */
const TOLERANCE = 0.001;

const derby = derby2003();

function council(scene: Scene): string {
  const seats = councilSeats(scene.election, scene.council);
  if (!seats) throw new Error('The council has no seats recorded.');
  return String(Hemicycle({ seats, moment: 'after', scene }));
}

function ward(candidates: number): string {
  return String(WardBars(wardOf(candidates)));
}

describe('The picture of', () => {
  it.each([
    ['1-seat', () => council(councilOf(1, 1))],
    ['51-seats', () => council(derby)],
    ['200-seats', () => council(councilOf(200, GROUPS.length))],
    ['1-candidate', () => ward(1)],
    ['8-candidates', () => ward(8)],
    ['30-candidates', () => ward(30)],
    ['1-election', () => linesOf(electionsOf([2022], 5))],
    ['6-elections', () => linesOf(electionsOf([2003, 2016, 2018, 2019, 2021, 2022], 6))],
    ['15-elections', () => linesOf(electionsOf(thirds(15), 10))],
  ])('%s looks like the stored one', async (name, draw) => {
    const file = new URL(`stored/${name}.png`, import.meta.url);
    const { png } = rendered(name, draw());
    if (process.env.UPDATE_PICTURES) await writeFile(file, png);
    const now = PNG.sync.read(Buffer.from(png));
    const stored = PNG.sync.read(await readFile(file));
    expect([now.width, now.height]).toEqual([stored.width, stored.height]);
    const different = pixelmatch(now.data, stored.data, undefined, now.width, now.height, { threshold: 0.1 });
    expect(different / (now.width * now.height)).toBeLessThan(TOLERANCE);
  });
});
