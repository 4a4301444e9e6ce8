import type { Look } from './party-look.ts';
import { figureWidth } from './text.tsx';
import { fitted, type Style, widthOf } from './typeface.ts';

/** One party in the legend. */
export interface Entry {
  look: Look;
  seats: string;
  name: string;
}

/** An entry in its place: from the left edge of the legend, and in which of its lines. */
export interface PlacedEntry extends Entry {
  x: number;
  line: number;
}

/** How a legend is set, in pixels. */
export interface LegendStyle {
  seats: Style;
  name: Style;
  lineHeight: number;
}

/** From the left edge of an entry to its number: the disc stands there. */
export const BEFORE_NUMBER = 28;
/** Between a number and its name. */
export const AFTER_NUMBER = 8;
const BETWEEN_ENTRIES = 30;
/** How finely the lines of a legend are made equal. */
const STEP = 12;

export const LARGE: LegendStyle = {
  seats: { size: 22, weight: 600 },
  name: { size: 22, weight: 400 },
  lineHeight: 32,
};
export const SMALL: LegendStyle = {
  seats: { size: 19, weight: 600 },
  name: { size: 19, weight: 400 },
  lineHeight: 28,
};

interface Measured extends Entry {
  width: number;
}

interface Line {
  width: number;
  entries: (Measured & { x: number })[];
}

/**
 * The entries in as few lines as a width allows, each line in the middle and the lines about as long as one
 * another; a name longer than a line is cut.
 */
export function linesOf(entries: readonly Entry[], width: number, style: LegendStyle): PlacedEntry[] {
  const measured = entries.map((entry) => measuredIn(width, entry, style));
  const longest = Math.max(...measured.map((entry) => entry.width));
  let lines = filled(measured, width);
  for (let narrower = width - STEP; narrower >= longest; narrower -= STEP) {
    const shorter = filled(measured, narrower);
    if (shorter.length > lines.length) break;
    lines = shorter;
  }
  return lines.flatMap((line, index) =>
    line.entries.map(({ look, seats, name, x }) => ({
      look,
      seats,
      name,
      x: x + (width - line.width) / 2,
      line: index,
    })),
  );
}

function measuredIn(width: number, entry: Entry, style: LegendStyle): Measured {
  const before = BEFORE_NUMBER + figureWidth(entry.seats, style.seats) + AFTER_NUMBER;
  const name = fitted(entry.name, width - before, style.name);
  return { ...entry, name, width: before + widthOf(name, style.name) };
}

function filled(entries: readonly Measured[], width: number): Line[] {
  const lines: Line[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    const x = last ? last.width + BETWEEN_ENTRIES : 0;
    if (last && x + entry.width <= width) {
      last.entries.push({ ...entry, x });
      last.width = x + entry.width;
    } else lines.push({ width: entry.width, entries: [{ ...entry, x: 0 }] });
  }
  return lines;
}
