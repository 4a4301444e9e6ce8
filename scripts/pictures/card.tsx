import type { Child } from 'hono/jsx';
import type { Source } from '../../src/results/schema.ts';
import { CREDIT, creditLines } from './credit.ts';
import type { Frame } from './frame.ts';
import type { Header } from './header.ts';
import { CardPalette } from './palette.ts';
import { round, Text } from './text.tsx';
import { widthOf } from './typeface.ts';

/** Clear space to the left and right of all text. */
export const MARGIN = 10;
const GAP = 10;
const NAME = 'Returning Officer';
/** From the top of the foot to the first baseline, from one baseline to the next, and under the last one. */
const FOOT = { above: 13, step: 13, below: 7 } as const;

/** The card around every picture: a heading above, and a credit for the sources below. */
export function Card({
  frame: { palette, width, height, pixels },
  header,
  sources,
  children,
}: {
  frame: Frame;
  header: Header;
  sources: readonly Source[];
  children: Child;
}) {
  const right = width - MARGIN;
  const lines = creditLines(sources, innerOf(width));
  const lastLine = height - FOOT.below;
  const isRoomForName = widthOf(lines.at(-1) ?? '', CREDIT) + GAP + widthOf(NAME, CREDIT) <= innerOf(width);
  return (
    <CardPalette.Provider value={palette}>
      <svg
        xmlns="http://www.w3.org/2000/svg"
        width={round(pixels)}
        height={round((pixels * height) / width)}
        viewBox={`0 0 ${round(width)} ${round(height)}`}
        role="img"
        aria-label={header.lines.map(({ left }) => left.text).join(', ')}
      >
        <rect width={Math.ceil(width)} height={Math.ceil(height)} fill={palette.card} />
        {header.lines.map(({ baseline, left, right: end }) => (
          <>
            <Text x={MARGIN} y={baseline} style={left.style} tone={left.tone}>
              {left.text}
            </Text>
            {end && (
              <Text x={right} y={baseline} style={end.style} tone={end.tone} anchor="end">
                {end.text}
              </Text>
            )}
          </>
        ))}
        {children}
        {lines.map((line, index) => (
          <Text x={MARGIN} y={lastLine - (lines.length - 1 - index) * FOOT.step} style={CREDIT} tone="faint">
            {line}
          </Text>
        ))}
        {isRoomForName && (
          <Text x={right} y={lastLine} style={CREDIT} tone="faint" anchor="end">
            {NAME}
          </Text>
        )}
      </svg>
    </CardPalette.Provider>
  );
}

/** The width between the margins. */
export function innerOf(width: number): number {
  return width - 2 * MARGIN;
}

/** The height of the foot, which names every source. */
export function footOf(sources: readonly Source[], width: number): number {
  return FOOT.above + (creditLines(sources, innerOf(width)).length - 1) * FOOT.step + FOOT.below;
}
