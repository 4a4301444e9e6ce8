import type { PartyLook } from './party-look.ts';
import { figureWidth } from './text.tsx';
import { type FontStyle, fitted, widthOf } from './typeface.ts';

/** One party in the legend. */
export interface LegendEntry {
  look: PartyLook;
  seats: string;
  name: string;
}

/** An entry's place: its distance from the left edge of the legend, and its line. */
export interface PlacedLegendEntry extends LegendEntry {
  x: number;
  line: number;
}

/** The sizes of a legend, in pixels. */
export interface LegendStyle {
  seats: FontStyle;
  name: FontStyle;
  lineHeight: number;
}

/** The width of the disc, before the number. */
export const BEFORE_NUMBER = 28;
/** Between a number and its name. */
export const AFTER_NUMBER = 8;
const BETWEEN_ENTRIES = 30;
/** The step in which lines are narrowed to make their lengths equal. */
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

interface Measured extends LegendEntry {
  width: number;
}

interface Line {
  width: number;
  entries: (Measured & { x: number })[];
}

/**
 * Puts the entries in as few centred lines as fit a width, of roughly equal length. A name longer than a line is cut.
 */
export function layOutLegend(entries: readonly LegendEntry[], width: number, style: LegendStyle): PlacedLegendEntry[] {
  const measured = entries.map((entry) => measure(width, entry, style));
  const longest = Math.max(...measured.map((entry) => entry.width));
  let lines = fillLines(measured, width);
  for (let narrower = width - STEP; narrower >= longest; narrower -= STEP) {
    const shorter = fillLines(measured, narrower);
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

function measure(width: number, entry: LegendEntry, style: LegendStyle): Measured {
  const before = BEFORE_NUMBER + figureWidth(entry.seats, style.seats) + AFTER_NUMBER;
  const name = fitted(entry.name, width - before, style.name);
  return { ...entry, name, width: before + widthOf(name, style.name) };
}

function fillLines(entries: readonly Measured[], width: number): Line[] {
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
