/** Where the seats of a council stand in a half circle. */

export interface Seat {
  x: number;
  y: number;
}

export interface Seating {
  /** From the left end of the half circle to its right end, so that a party's seats stand together. */
  seats: Seat[];
  /** Of one disc. */
  radius: number;
  /** Of the free space in the middle, to the edges of the innermost discs. */
  inner: number;
}

/** The half circle to fill: its middle at the foot, and how far discs may reach in and out. */
export interface HalfCircle {
  x: number;
  y: number;
  inner: number;
  outer: number;
}

/** A disc fills this much of the space of one seat. */
const FILL = 0.86;
/** The widest space of one seat, so that a small council is not drawn with plates. */
const WIDEST = 72;
/** Along the rim, no more than this many spaces a seat: a few seats stand on a smaller half circle. */
const LOOSEST = 1.4;
const LEAST_OUTER = 180;
const MOST_ROWS = 20;
const ABOUT_AS_MUCH = 0.85;
const HALVINGS = 30;

/** How far discs may reach out where there is room for more than so few seats need. */
export function outerFor(count: number, room: number): number {
  return Math.min(room, Math.max(LEAST_OUTER, (count * WIDEST * LOOSEST) / Math.PI));
}

/**
 * As many seats as asked, in as large discs as they can have. Of an odd number one seat stands in the very middle;
 * of an even number none does, so that half of them stand on either side.
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

/** The fewest rows that leave a seat about as much space as any number of rows can: rows are then well filled. */
function roomiest(count: number, within: HalfCircle): { rows: number[]; space: number } {
  const spaces = Array.from({ length: MOST_ROWS }, (_, row) => widestSpace(pairsOf(count), row + 1, within));
  const enough = Math.max(...spaces) * ABOUT_AS_MUCH;
  const number = spaces.findIndex((space) => space >= enough) + 1;
  const space = spaces[number - 1] ?? 0;
  return { rows: rowsOf(number, space, within), space };
}

/** The widest space at which so many rows hold all pairs, found by halving. */
function widestSpace(pairs: number, number: number, within: HalfCircle): number {
  const holds = (space: number) => capacity(rowsOf(number, space, within), space) >= pairs;
  let [fits, tooWide] = [0, Math.min(WIDEST, (within.outer - within.inner) / number)];
  if (holds(tooWide)) return tooWide;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (fits + tooWide) / 2;
    if (holds(middle)) fits = middle;
    else tooWide = middle;
  }
  return fits;
}

/** The distances of the rows from the middle, outermost first. */
function rowsOf(number: number, space: number, { outer }: HalfCircle): number[] {
  return Array.from({ length: number }, (_, row) => outer - space * (row + 0.5));
}

/** Seats come in pairs, left and right; the one in the middle takes the room of a pair. */
function pairsOf(count: number): number {
  return Math.ceil(count / 2);
}

function capacity(rows: readonly number[], space: number): number {
  return rows.reduce((sum, distance) => sum + pairsAt(distance, space), 0);
}

function pairsAt(distance: number, space: number): number {
  return Math.floor(((Math.PI * distance) / space + 1) / 2);
}

/** Seats of each row in proportion to its length, by largest remainder; an odd one is in the outermost row. */
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
