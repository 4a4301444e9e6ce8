/** Arranges the seats of a council in a half circle. */

export interface Seat {
  x: number;
  y: number;
}

export interface Seating {
  /** From left to right, so that a party's seats are together. */
  seats: Seat[];
  /** The radius of a disc. */
  radius: number;
  /** The radius of the space in the middle, up to the innermost discs. */
  inner: number;
}

/** The half circle to fill: its centre, and the inner and outer radius. */
export interface HalfCircle {
  x: number;
  y: number;
  inner: number;
  outer: number;
}

/** A disc's diameter, relative to the space for one seat. */
const FILL = 0.86;
/** The widest space for one seat, so that a small council does not get huge discs. */
const WIDEST = 27;
/** The most spaces along the rim for each seat, so that few seats get a smaller half circle. */
const LOOSEST = 1.4;
const LEAST_OUTER = 76;
const MOST_ROWS = 20;
const ABOUT_AS_MUCH = 0.85;
const HALVINGS = 30;

/** The outer radius for a number of seats: smaller than the room if there are few. */
export function outerFor(count: number, room: number): number {
  return Math.min(room, Math.max(LEAST_OUTER, (count * WIDEST * LOOSEST) / Math.PI));
}

/**
 * Places the seats, with discs as large as possible. An odd number has one seat in the exact middle; an even number has
 * half on each side.
 */
export function seatingOf(count: number, within: HalfCircle): Seating {
  const { rows, space } = roomiest(count, within);
  const seats = seatsOfRows(count, rows, space).flatMap((inRow, row) => {
    const distance = rows[row] ?? 0;
    return Array.from({ length: inRow }, (_, index) => {
      const turn = inRow === 1 ? 0.5 : index / (inRow - 1);
      const angle = Math.PI * (1 - turn);
      return { turn, distance, x: within.x + distance * Math.cos(angle), y: within.y - distance * Math.sin(angle) };
    });
  });
  const fromLeft = seats.toSorted((a, b) => a.turn - b.turn || b.distance - a.distance);
  return {
    seats: fromLeft.map(({ x, y }) => ({ x, y })),
    radius: (space * FILL) / 2,
    inner: (rows.at(-1) ?? within.outer) - space / 2,
  };
}

/** The fewest rows that leave each seat nearly the most space possible, so that rows are well filled. */
function roomiest(count: number, within: HalfCircle): { rows: number[]; space: number } {
  const spaces = Array.from({ length: MOST_ROWS }, (_, row) => widestSpace(pairsOf(count), row + 1, within));
  const enough = Math.max(...spaces) * ABOUT_AS_MUCH;
  const number = spaces.findIndex((space) => space >= enough) + 1;
  const space = spaces[number - 1] ?? 0;
  return { rows: rowsOf(number, space, within), space };
}

/** The widest space at which all pairs fit in a number of rows, by bisection. */
function widestSpace(pairs: number, number: number, within: HalfCircle): number {
  const fitsAll = (space: number) => capacity(rowsOf(number, space, within), space) >= pairs;
  let [fits, tooWide] = [0, Math.min(WIDEST, (within.outer - within.inner) / number)];
  if (fitsAll(tooWide)) return tooWide;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (fits + tooWide) / 2;
    if (fitsAll(middle)) fits = middle;
    else tooWide = middle;
  }
  return fits;
}

/** The radii of the rows, outermost first. */
function rowsOf(number: number, space: number, { outer }: HalfCircle): number[] {
  return Array.from({ length: number }, (_, row) => outer - space * (row + 0.5));
}

/** Seats come in pairs, left and right. A seat in the middle takes the room of a pair. */
function pairsOf(count: number): number {
  return Math.ceil(count / 2);
}

function capacity(rows: readonly number[], space: number): number {
  return rows.reduce((sum, distance) => sum + pairsAt(distance, space), 0);
}

function pairsAt(distance: number, space: number): number {
  return Math.floor(((Math.PI * distance) / space + 1) / 2);
}

/** Seats for each row in proportion to its length, by largest remainder. The odd seat is in the outermost row. */
function seatsOfRows(count: number, rows: readonly number[], space: number): number[] {
  const pairs = pairsOf(count);
  const room = capacity(rows, space);
  const exact = rows.map((distance) => (pairs * pairsAt(distance, space)) / room);
  const whole = exact.map(Math.floor);
  const left = pairs - whole.reduce((sum, one) => sum + one, 0);
  const byRemainder = exact.map((value, row) => ({ row, rest: value % 1 })).toSorted((a, b) => b.rest - a.rest);
  for (const { row } of byRemainder.slice(0, left)) whole[row] = (whole[row] ?? 0) + 1;
  return whole.map((inRow, row) => 2 * inRow - (row === 0 ? count % 2 : 0));
}
