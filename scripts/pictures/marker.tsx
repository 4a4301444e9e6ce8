import { useContext } from 'hono/jsx';
import { CardPalette, outlineOf } from './palette.ts';
import { round } from './text.tsx';

/** The corners of each shape, for a radius of 1 around its centre. A disc has none. */
const CORNERS = {
  disc: [],
  diamond: polygon(4, 0, 1.2),
  square: polygon(4, 45, 1.2),
  triangle: polygon(3, 0, 1.3),
  pointer: polygon(3, 180, 1.3),
  hexagon: polygon(6, 0, 1.05),
} as const;
const SHAPES = Object.keys(CORNERS) as (keyof typeof CORNERS)[];

/** What distinguishes lines besides their colour. */
export interface Marker {
  shape: keyof typeof CORNERS;
  hollow: boolean;
}

/** All markers, the plainest first. */
export const MARKERS: readonly Marker[] = [false, true].flatMap((hollow) => SHAPES.map((shape) => ({ shape, hollow })));

export const PLAINEST: Marker = { shape: 'disc', hollow: false };

/** A point of a line: a shape in the line's colour, outlined to stand out from the line. */
export function MarkerShape({
  x,
  y,
  radius,
  colour,
  marker,
}: {
  x: number;
  y: number;
  radius: number;
  colour: string;
  marker: Marker;
}) {
  const { shape, hollow } = marker;
  const palette = useContext(CardPalette);
  const outline = outlineOf(colour, palette);
  const inner = hollow ? radius - 0.4 : radius;
  const look = {
    class: 'marker',
    fill: hollow ? palette.card : colour,
    stroke: hollow ? (outline ?? colour) : (outline ?? palette.card),
    'stroke-width': hollow ? 1.25 : 0.75,
  };
  if (shape === 'disc') return <circle cx={round(x)} cy={round(y)} r={round(inner)} {...look} />;
  const points = CORNERS[shape].map(([right, down]) => `${round(x + right * inner)},${round(y + down * inner)}`);
  return <polygon points={points.join(' ')} stroke-linejoin="round" {...look} />;
}

/** The corners of a regular polygon. @param turned degrees from the top to the first corner */
function polygon(corners: number, turned: number, size: number): (readonly [right: number, down: number])[] {
  return Array.from({ length: corners }, (_, index) => {
    const angle = ((turned + (360 * index) / corners) * Math.PI) / 180;
    return [size * Math.sin(angle), -size * Math.cos(angle)] as const;
  });
}
