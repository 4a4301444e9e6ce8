/**
 * `node scripts/pictures/fonts/subset.ts`: makes this folder's fonts from the full Inter in `@expo-google-fonts/inter`.
 * The fonts are in the repository, so that pictures have the same bytes everywhere. Run this only for a newer Inter or for
 * more letters.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** The letters of all languages in Latin, Greek and Cyrillic script, such as ŵ, ł, ğ and Ж, and the characters of figures. */
const RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b9, 0x2bf],
  [0x300, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2212, 0x2212],
  [0x25a1, 0x25a1],
];
/** The family and style, by which the renderer finds a font. */
const NAMES = [1, 2, 16, 17];
/** The features that names need. Alternates and fractions would double the size. */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'calt'];

const full = createRequire(import.meta.url);
const text = RANGES.map(([first, last]) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index)),
).join('');

for (const [style, source] of [
  ['Regular', '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'],
  ['SemiBold', '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'],
] as const) {
  const font = await subsetFont(await readFile(full.resolve(source)), text, {
    targetFormat: 'sfnt',
    preserveNameIds: NAMES,
    keepFeatures: FEATURES,
    noHinting: true,
  });
  await writeFile(new URL(`Inter-${style}.ttf`, import.meta.url), font);
}
