import { DARK } from '../../../scripts/pictures/palette.ts';
import { attribute, type Box } from './measured-svg.ts';

export interface MarkerBox extends Box {
  /** What distinguishes it from other markers, besides its colour. */
  shape: string;
}

/** Every marker, including those in labels, and its bounding box. */
export function markersIn(svg: string): MarkerBox[] {
  return [...svg.matchAll(/<(circle|polygon) ([^>]*class="marker"[^>]*)>/g)].map(([, kind, attributes = '']) => {
    const { xs, ys } = kind === 'circle' ? extentOf(attributes) : cornersOf(attributes);
    const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    const below = ys.filter((y) => y > (box.top + box.bottom) / 2 + 1).length;
    const hollow = attribute(attributes, 'fill') === DARK.card;
    return { ...box, shape: `${kind}, ${ys.length} corners, ${below} below, ${hollow ? 'hollow' : 'filled'}` };
  });
}

function extentOf(circle: string): { xs: number[]; ys: number[] } {
  const [x = 0, y = 0, radius = 0] = ['cx', 'cy', 'r'].map((name) => Number(attribute(circle, name)));
  return { xs: [x - radius, x + radius], ys: [y - radius, y + radius] };
}

function cornersOf(polygon: string): { xs: number[]; ys: number[] } {
  const points = attribute(polygon, 'points')
    .split(' ')
    .map((point) => point.split(',').map(Number));
  return { xs: points.map(([x = 0]) => x), ys: points.map(([, y = 0]) => y) };
}
