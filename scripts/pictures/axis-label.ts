import { type FontStyle, widthOf } from './typeface.ts';

export const YEAR: FontStyle = { size: 11, weight: 600 };
export const NOTE: FontStyle = { size: 11, weight: 400 };
/** The least space between labels on one line, and between two notes, which could be read as one sentence. */
const GAP = 4;
const NOTES_GAP = 9;

/** A label under the axis: a contest's year, or a note that names its own years and so can be moved sideways. */
export interface AxisLabel {
  /** The centre. */
  x: number;
  kind: 'year' | 'note';
  lines: string[];
}

export interface PlacedLabel extends AxisLabel {
  /** The line it begins on, counted from 0. */
  line: number;
}

/** The left and right edge of the room for labels. */
export interface Edges {
  from: number;
  to: number;
}

/** The widest line of a label. */
export function labelWidth(label: AxisLabel): number {
  return Math.max(...label.lines.map((_, index) => lineWidth(label, index)));
}

/** Puts each label between two edges, on the first line where it does not collide with those already placed. */
export function placed(labels: readonly AxisLabel[], edges: Edges, among: readonly PlacedLabel[] = []): PlacedLabel[] {
  const all = [...among];
  for (const label of labels) {
    let at: PlacedLabel | undefined;
    for (let line = 0; !at; line += 1) at = onLine({ ...label, line }, edges, all);
    all.push(at);
  }
  return all;
}

/** The label on its line where it is free, as near as possible to where it wants to be; only notes move. */
function onLine(label: PlacedLabel, edges: Edges, all: readonly PlacedLabel[]): PlacedLabel | undefined {
  const half = labelWidth(label) / 2;
  const inside = (x: number) => Math.max(edges.from + half, Math.min(edges.to - half, x));
  const beside = all.flatMap((other) => {
    const apart = half + labelWidth(other) / 2 + gapOf(label, other);
    return [other.x - apart, other.x + apart];
  });
  const wanted = inside(label.x);
  return [wanted, ...(label.kind === 'note' ? beside.filter((x) => x === inside(x)) : [])]
    .toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))
    .map((x) => ({ ...label, x }))
    .find((one) => !all.some((other) => collide(one, other)));
}

function collide(a: PlacedLabel, b: PlacedLabel): boolean {
  return a.lines.some((_, index) => {
    const same = a.line + index - b.line;
    if (same < 0 || same >= b.lines.length) return false;
    // Labels side by side are exactly the least space apart, but for rounding.
    return Math.abs(a.x - b.x) < (lineWidth(a, index) + lineWidth(b, same)) / 2 + gapOf(a, b) - 0.001;
  });
}

function gapOf(a: AxisLabel, b: AxisLabel): number {
  return a.kind === 'note' && b.kind === 'note' ? NOTES_GAP : GAP;
}

/** The first line of a year label has its own style. */
function lineWidth({ kind, lines }: AxisLabel, index: number): number {
  return widthOf(lines[index] ?? '', kind === 'year' && index === 0 ? YEAR : NOTE);
}
