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

/** The width of the disc, before the number. */
export const BEFORE_NUMBER = 12;
/** Between a number and its name. */
export const AFTER_NUMBER = 4;
const BETWEEN_ENTRIES = 14;
/** The step in which lines are narrowed to make their lengths equal. */
const STEP = 5;

export const SEATS: FontStyle = { size: 11, weight: 600 };
export const NAME: FontStyle = { size: 11, weight: 400 };
export const LINE_HEIGHT = 15;

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
export function layOutLegend(entries: readonly LegendEntry[], width: number): PlacedLegendEntry[] {
  const measured = entries.map((entry) => measure(width, entry));
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

function measure(width: number, entry: LegendEntry): Measured {
  const before = BEFORE_NUMBER + figureWidth(entry.seats, SEATS) + AFTER_NUMBER;
  const name = fitted(entry.name, width - before, NAME);
  return { ...entry, name, width: before + widthOf(name, NAME) };
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
