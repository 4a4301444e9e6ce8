import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Text } from '../../../scripts/pictures/text.tsx';
import { drawable, FONT_FILES, type FontStyle, fitted, shrunk, widthOf } from '../../../scripts/pictures/typeface.ts';

const REGULAR: FontStyle = { size: 100, weight: 400 };
const SEMI_BOLD: FontStyle = { size: 100, weight: 600 };
/** The most side bearing of a letter, at 100 pixels. */
const BEARINGS = 20;

/** The bounding box of what the renderer draws. */
function ink(text: string, style: FontStyle) {
  const line = String(Text({ x: 500, y: 200, style, children: text }));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="300">${line}</svg>`;
  const font = { loadSystemFonts: false, fontFiles: Object.values(FONT_FILES) };
  return new Resvg(svg, { font }).getBBox();
}

describe('The typeface', () => {
  it.each([
    'Ystâd Dŵr-Ŷnys',
    'Łukasz Żółć',
    'Ayşe Ağaoğlu İnce',
    'Ngô Thị Hòa',
    'Ōtāne Ḥusayn ʻAlī ʿUmar',
    'Søren Großmann GROẞ',
    'Guðmundur Þór Ærøskøbing',
    'Ελένη Παπαδοπούλου',
    'Оксана Їжакевич Ђурић',
    '1,406 · 41.9% − …',
  ])('has a glyph for every letter of %s', (name) => {
    expect(drawable(name)).toBe(name);
  });

  it('draws the mark on a letter', () => {
    for (const [marked, bare] of ['ŵw', 'ŷy', 'ğg', 'łl'].map((pair) => [...pair])) {
      const [a, b] = [ink(marked ?? '', REGULAR), ink(bare ?? '', REGULAR)];
      expect((a?.height ?? 0) + (a?.width ?? 0)).toBeGreaterThan((b?.height ?? 0) + (b?.width ?? 0));
    }
  });

  it('draws a letter and its mark as one, even if they are encoded separately', () => {
    expect(drawable('w\u0302')).toBe('ŵ');
  });

  it('draws the letters of a ligature', () => {
    expect(drawable('Griﬃths ﬁ ﬂ')).toBe('Griffiths fi fl');
  });

  it('shows a box if it has no glyph, so that the loss is visible', () => {
    expect(drawable('漢 Lee')).toBe('□ Lee');
  });

  it.each([REGULAR, SEMI_BOLD])('measures text as the renderer draws it', (style) => {
    for (const text of ['AVATAR To Wa Yes', 'Liberal Democrats', 'Błaszczykowski', '1,406']) {
      expect(Math.abs((ink(text, style)?.width ?? 0) - widthOf(text, style))).toBeLessThan(BEARINGS);
    }
  });

  it('keeps a text that fits and cuts one that does not', () => {
    expect(fitted('Ann Lee', widthOf('Ann Lee', REGULAR), REGULAR)).toBe('Ann Lee');
    const cut = fitted('St. Leonards-with-Gensing', 500, REGULAR);
    expect(cut).toMatch(/^St\. Leon.*…$/);
    expect(widthOf(cut, REGULAR)).toBeLessThanOrEqual(500);
  });

  it('leaves no space, hyphen or full stop before an ellipsis', () => {
    for (let width = 100; width < 1200; width += 10) {
      expect(fitted('St. Leonards-with-Gensing & Bo', width, REGULAR)).not.toMatch(/[\s.,&-]…$/);
    }
  });

  it('shrinks a text that does not fit, down to the smallest size', () => {
    expect(shrunk('Lee', 1000, REGULAR, 50).size).toBe(100);
    expect(shrunk('Lee', widthOf('Lee', REGULAR) * 0.8, REGULAR, 50).size).toBeLessThanOrEqual(80);
    expect(shrunk('Lee', 1, REGULAR, 50).size).toBe(50);
  });
});

describe('A fallback font', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  it('draws and measures the characters that Inter’s subset does not have', async () => {
    // The full Inter has ★, and the subset does not.
    const full = fileURLToPath(import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'));
    expect(drawable('★ Lee 王')).toBe('□ Lee □');
    vi.stubEnv('FALLBACK_FONT', full);
    vi.resetModules();
    const typeface = await import('../../../scripts/pictures/typeface.ts');
    const { renderPngs } = await import('../../../scripts/pictures/render-png.ts');
    expect(typeface.drawable('★ Lee 王')).toBe('★ Lee □');
    expect(typeface.widthOf('★', REGULAR)).toBeGreaterThan(20);
    expect(typeface.widthOf('★Lee', REGULAR)).toBeCloseTo(
      typeface.widthOf('★', REGULAR) + typeface.widthOf('Lee', REGULAR),
      5,
    );
    const drawn = (text: string) =>
      renderPngs([
        `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="150"><rect width="200" height="150" fill="#ffffff"/><text y="100" font-size="100" font-family="Inter">${text}</text></svg>`,
      ])[0]?.bytes.toString();
    expect(drawn('★')).not.toBe(drawn(' '));
  });
});
