import { outlineOf, TRACK } from './palette.ts';
import { round } from './text.tsx';

const ROUNDING = 4;
/** The least that shows of anything above 0. */
const LEAST = 3;
const LINE = 2;

/**
 * A bar in a party's colour, `length` (0 to 1) of its width, and on to the end of the width a thin line that leads
 * the eye to the figures. No track of the bar's own height: it would look like 100%, and the longest bar like all.
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
  const outline = outlineOf(colour);
  const filled = length === null || length === 0 ? 0 : Math.max(LEAST, width * length);
  return (
    <>
      <rect x={round(x)} y={round(y + (height - LINE) / 2)} width={round(width)} height={LINE} fill={TRACK} />
      {filled > 0 && (
        <rect
          class="bar"
          x={round(x)}
          y={round(y)}
          width={round(filled)}
          height={height}
          rx={Math.min(ROUNDING, height / 2, filled / 2)}
          fill={colour}
          {...(outline && { stroke: outline, 'stroke-width': 1.5 })}
        />
      )}
    </>
  );
}
