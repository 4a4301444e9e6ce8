import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Figure, Text } from '../../../scripts/pictures/text.tsx';
import { withOutlines } from '../../../scripts/pictures/text-outlines.ts';
import { FAMILY, FONT_FILES } from '../../../scripts/pictures/typeface.ts';

/** The most that a channel of a pixel may differ, of 255: places are rounded in another order. */
const ROUNDING = 40;

const FONTS = { loadSystemFonts: false, fontFiles: Object.values(FONT_FILES), defaultFontFamily: FAMILY };
const NO_FONTS = { loadSystemFonts: false };

function card(text: unknown): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40"><rect width="400" height="40" fill="#ffffff"/>${text}</svg>`;
}

function pixels(svg: string, font: typeof FONTS | typeof NO_FONTS): Buffer {
  return new Resvg(svg, { font }).render().pixels;
}

const words = fc.constantFrom('AVATAR To Wa', 'Łukasz O’Dŵyr & <Sons>', '"St Mary\'s"', '1,406', '41.9%', 'ﬁ w\u0302');
const style = fc.record({
  size: fc.integer({ min: 11, max: 18 }),
  weight: fc.constantFrom(400 as const, 600 as const),
});

it('The outlines of a text look like the text as the renderer draws it', () => {
  const text = fc
    .record({ children: words, style, x: fc.integer({ min: 100, max: 300 }), isFigure: fc.boolean() })
    .chain((props) => fc.record({ props: fc.constant(props), anchor: fc.constantFrom('start', 'middle', 'end') }));
  fc.assert(
    fc.property(text, ({ props: { isFigure, ...props }, anchor }) => {
      const drawn = isFigure
        ? Figure({ ...props, children: '1,406', y: 25 })
        : Text({ ...props, y: 25, anchor: anchor as 'start' });
      const svg = card(drawn);
      expect(withOutlines(svg)).not.toContain('<text');
      const [outlined, asText] = [pixels(withOutlines(svg), NO_FONTS), pixels(svg, FONTS)];
      expect(new Set(outlined).size).toBeGreaterThan(5);
      const most = outlined.reduce((max, one, at) => Math.max(max, Math.abs(one - (asText[at] ?? 0))), 0);
      expect(most).toBeLessThan(ROUNDING);
    }),
    { numRuns: 60 },
  );
});
