import { useContext } from 'hono/jsx';
import { CardPalette, inkOn, outlineOf } from './palette.ts';
import { round } from './text.tsx';

/** What distinguishes discs: `ring` and `target` parties of similar colours, `hollow` a candidate who was not elected. */
export type DiscMark = 'filled' | 'ring' | 'target' | 'hollow';

interface ShapeProps {
  /** The centre. */
  x: number;
  y: number;
  colour: string;
}

/** A disc is a seat in every picture. */
export function Disc({ x, y, radius, colour, mark = 'filled' }: ShapeProps & { radius: number; mark?: DiscMark }) {
  const at = { cx: round(x), cy: round(y) };
  const palette = useContext(CardPalette);
  const outline = outlineOf(colour, palette);
  // A ring in the outline's colour alone would look like another party's.
  const ring = outline && (mark === 'ring' || mark === 'target') ? radius / 3.5 : 0;
  const line = mark === 'filled' || ring ? OUTLINE : Math.max(OUTLINE, radius / 3.5);
  const stroke = mark === 'filled' ? outline : (outline ?? colour);
  return (
    <>
      <circle
        class="disc"
        {...at}
        r={round(stroke ? radius - line / 2 : radius)}
        fill={mark === 'filled' ? colour : palette.card}
        {...(stroke && { stroke, 'stroke-width': round(line) })}
      />
      {ring > 0 && (
        <circle
          class="ring"
          {...at}
          r={round(radius - OUTLINE - ring / 2)}
          fill="none"
          stroke={colour}
          stroke-width={round(ring)}
        />
      )}
      {mark === 'target' && <circle {...at} r={round(radius * (ring ? 0.3 : 0.4))} fill={outline ?? colour} />}
    </>
  );
}
const OUTLINE = 0.75;

/** A tick, drawn because a font may not have one. */
export function Tick({ x, y, size, colour }: ShapeProps & { size: number }) {
  const at = (right: number, down: number) => `${round(x + right * size)} ${round(y + down * size)}`;
  return (
    <path
      class="tick"
      d={`M${at(-0.4, 0.04)}L${at(-0.12, 0.32)}L${at(0.4, -0.28)}`}
      fill="none"
      stroke={inkOn(colour)}
      stroke-width={round(size / 4)}
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  );
}
