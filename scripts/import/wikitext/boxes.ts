import type { Heading, Piece, Template } from './pieces.ts';
import { plain } from './plain.ts';

/** One table of a contest, `{{Election box begin}}` to `{{Election box end}}`, as the article prints it. */
export interface Box {
  line: number;
  /** As shown, with "(2 seats)" and all; empty where it has none. */
  title: string;
  /** The headings it stands under, outermost first. */
  headings: string[];
  /** Whether its end is there; a box without one may lack rows. */
  closed: boolean;
  candidates: Template[];
  /** Rows saying who held or gained, one a seat. */
  outcomes: Template[];
  turnout: Template | null;
  electors: Template | null;
  rejected: Template | null;
  /** Rows of a kind that is not recorded here. */
  others: Template[];
}

/** Rows that repeat what the others give: the majority is derived, a total is a sum, a swing is no result. */
const REPEATS = /^election box (?:majority|total|swing|formal|informal|valid|candidate for alliance)/;

/**
 * The boxes of an article. A box whose end is missing ends where the next one or a heading begins; the tables that
 * sum up the whole election end with `{{Election box end}}` too, and are no boxes.
 */
export function boxesOf(pieces: readonly Piece[]): Box[] {
  const boxes: Box[] = [];
  let headings: Heading[] = [];
  let open: Box | null = null;
  for (const piece of pieces) {
    if (piece.kind === 'heading') {
      headings = [...headings.filter(({ level }) => level < piece.level), piece];
      open = null;
    } else if (/^election box begin\b/.test(piece.name)) {
      const title = plain(piece.params.get('title') ?? piece.params.get('1'));
      open = { line: piece.line, title, headings: headings.map(({ text }) => plain(text)), ...EMPTY() };
      boxes.push(open);
    } else if (open && piece.name === 'election box end') {
      open.closed = true;
      open = null;
    } else if (open) addRow(open, piece);
  }
  return boxes;
}

const EMPTY = () => ({
  closed: false,
  candidates: [],
  outcomes: [],
  turnout: null,
  electors: null,
  rejected: null,
  others: [],
});

function addRow(box: Box, row: Template): void {
  if (!row.name.startsWith('election box ')) return;
  if (/ candidate\b/.test(row.name) && !REPEATS.test(row.name)) box.candidates.push(row);
  else if (/ (?:hold|gain)\b| win\b/.test(row.name)) box.outcomes.push(row);
  else if (/ turnout\b/.test(row.name)) box.turnout = row;
  else if (/ registered electors\b/.test(row.name)) box.electors = row;
  else if (/ (?:rejected|invalid)\b/.test(row.name)) box.rejected = row;
  else if (!REPEATS.test(row.name)) box.others.push(row);
}
