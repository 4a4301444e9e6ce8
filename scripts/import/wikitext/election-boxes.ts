import type { Markup, SectionHeading, Template } from './markup.ts';
import { visibleText } from './visible-text.ts';

/** One contest's table, from `{{Election box begin}}` to `{{Election box end}}`. */
export interface ElectionBox {
  line: number;
  /** As printed, including any "(2 seats)"; empty if there is none. */
  title: string;
  /** The headings above it, outermost first. */
  headings: string[];
  /** False if `{{Election box end}}` is missing; rows may then be missing too. */
  closed: boolean;
  candidates: Template[];
  /** Hold and gain rows, one for each seat. */
  outcomes: Template[];
  turnout: Template | null;
  electors: Template | null;
  rejected: Template | null;
  /** Rows that an import does not record. */
  others: Template[];
}

/** Rows that we derive from the others or do not need. */
const REDUNDANT = /^election box (?:majority|total|swing|formal|informal|valid|candidate for alliance)/;

/**
 * The boxes of an article. A box without an end stops at the next box or heading. Summary tables also end with
 * `{{Election box end}}`, but are not boxes.
 */
export function electionBoxes(markup: readonly Markup[]): ElectionBox[] {
  const boxes: ElectionBox[] = [];
  let headings: SectionHeading[] = [];
  let open: ElectionBox | null = null;
  for (const piece of markup) {
    if (piece.kind === 'prose') continue;
    if (piece.kind === 'heading') {
      headings = [...headings.filter(({ level }) => level < piece.level), piece];
      open = null;
    } else if (/^election box begin\b/.test(piece.name)) {
      const title = visibleText(piece.params.get('title') ?? piece.params.get('1'));
      open = { line: piece.line, title, headings: headings.map(({ text }) => visibleText(text)), ...EMPTY() };
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

function addRow(box: ElectionBox, row: Template): void {
  if (!row.name.startsWith('election box ')) return;
  if (/ candidate\b/.test(row.name) && !REDUNDANT.test(row.name)) box.candidates.push(row);
  else if (/ (?:hold|gain)\b| win\b/.test(row.name)) box.outcomes.push(row);
  else if (/ turnout\b/.test(row.name)) box.turnout = row;
  else if (/ registered electors\b/.test(row.name)) box.electors = row;
  else if (/ (?:rejected|invalid)\b/.test(row.name)) box.rejected = row;
  else if (!REDUNDANT.test(row.name)) box.others.push(row);
}
