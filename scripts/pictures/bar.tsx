import { useContext } from 'hono/jsx';
import { CardPalette, outlineOf } from './palette.ts';
import { round } from './text.tsx';

const ROUNDING = 1.5;
/** The shortest bar for anything above 0. */
const SHORTEST = 1.5;
const LINE = 0.75;
const OUTLINE = 0.75;

/**
 * A bar in a party's colour, followed by a thin line that leads the eye to the figures. A track as high as the bar would
 * look like 100%, so the longest bar would look like every vote.
 * @param props.length of the width: 0 to 1; null if unknown
 */
export function Bar({
  x,
  y,
  width,
  height,
  length,
  colour,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
  length: number | null;
  colour: string;
}) {
  const palette = useContext(CardPalette);
  const outline = outlineOf(colour, palette);
  const filled = length === null || length === 0 ? 0 : Math.max(SHORTEST, width * length);
  return (
    <>
      <rect x={round(x)} y={round(y + (height - LINE) / 2)} width={round(width)} height={LINE} fill={palette.track} />
      {filled > 0 && (
        <rect
          class="bar"
          x={round(x)}
          y={round(y)}
          width={round(filled)}
          height={height}
          rx={Math.min(ROUNDING, height / 2, filled / 2)}
          fill={colour}
          {...(outline && { stroke: outline, 'stroke-width': OUTLINE })}
        />
      )}
    </>
  );
}
