import type { Markup, SectionHeading, Template } from './markup.ts';
import { readText, visibleText } from './visible-text.ts';

/** One contest's table, from `{{Election box begin}}` to `{{Election box end}}`. */
export interface ElectionBox {
  line: number;
  /** As printed, including any "(2 seats)"; empty if there is none. */
  title: string;
  /** Templates in the title that we cannot read. */
  unknown: string[];
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
  /** Rows that follow from the others, such as the majority. */
  redundant: Template[];
  /** Rows that an import does not record. */
  others: Template[];
  /** The prose in its section: from the heading, or the box before, to the next box or heading. Unparsed wikitext. */
  prose: string;
}

/** Something in an article that no ballot records. */
export interface Unread {
  line: number;
  sentence: string;
}

const BEGIN = /^election box begin\b/;
const OTHER_BEGIN = /\bbox\b.* begin\d*\b/;
const END = /\bbox\b.* end\d*$/;
const REDUNDANT = /^election box (?:majority|total|swing|formal|informal|valid)/;

/**
 * The boxes of an article, and the rows that are in none. A box without an end stops at the next box or heading. Summary
 * tables also end with `{{Election box end}}`, but are not boxes.
 */
export function electionBoxes(markup: readonly Markup[]): { boxes: ElectionBox[]; unread: Unread[] } {
  const boxes: ElectionBox[] = [];
  const unread: Unread[] = [];
  let headings: SectionHeading[] = [];
  let open: ElectionBox | null = null;
  /** A box that we cannot read, and its rows so far. */
  let other: { line: number; name: string; title: string; rows: number } | null = null;
  /** Prose under a heading belongs to the first box there, and prose after a box to that box. */
  let prose = '';
  let last: ElectionBox | null = null;
  const closeOther = () => {
    if (other) unread.push({ line: other.line, sentence: otherBox(other) });
    other = null;
  };
  for (const piece of markup) {
    if (piece.kind === 'prose') {
      if (last) last.prose += piece.text;
      else prose += piece.text;
    } else if (piece.kind === 'heading') {
      headings = [...headings.filter(({ level }) => level < piece.level), piece];
      [open, last, prose] = [null, null, ''];
      closeOther();
    } else if (BEGIN.test(piece.name)) {
      closeOther();
      const { text, unknown } = readText(piece.params.get('title') ?? piece.params.get('1'));
      const above = headings.map((heading) => visibleText(heading.text));
      open = { line: piece.line, title: text, unknown, headings: above, ...EMPTY(), prose };
      [last, prose] = [open, ''];
      boxes.push(open);
    } else if (OTHER_BEGIN.test(piece.name)) {
      closeOther();
      [open, last] = [null, null];
      other = { line: piece.line, name: piece.name, title: visibleText(piece.params.get('title')), rows: 0 };
    } else if (END.test(piece.name)) {
      if (open) open.closed = true;
      open = null;
      closeOther();
    } else if (other) other.rows++;
    else if (open) addRow(open, piece);
    else if (piece.name.startsWith('election box ')) {
      unread.push({ line: piece.line, sentence: `the row "${piece.name}" is in no box, so it is not recorded` });
    }
    if (last && piece.kind === 'template') last.prose += [...piece.params.values()].join(' ');
  }
  closeOther();
  return { boxes, unread };
}

const EMPTY = () => ({
  closed: false,
  candidates: [],
  outcomes: [],
  turnout: null,
  electors: null,
  rejected: null,
  redundant: [],
  others: [],
});

function otherBox({ name, title, rows }: { name: string; title: string; rows: number }): string {
  const counted = `${rows} ${rows === 1 ? 'row' : 'rows'}`;
  return `${title === '' ? 'a box' : `the box "${title}"`} is a kind that we do not read ("${name}"), so nothing in it is recorded: ${counted}`;
}

function addRow(box: ElectionBox, row: Template): void {
  const { name } = row;
  const isRow = name.startsWith('election box ');
  if (isRow && REDUNDANT.test(name)) box.redundant.push(row);
  else if (isRow && (/ candidate/.test(name) || row.params.has('candidate'))) box.candidates.push(row);
  else if (isRow && /(?: hold| gain| win)\b/.test(name)) box.outcomes.push(row);
  else if (isRow && / turnout\b/.test(name) && !box.turnout) box.turnout = row;
  else if (isRow && / registered electors\b/.test(name) && !box.electors) box.electors = row;
  else if (isRow && / (?:rejected|invalid|spoil?t)/.test(name) && !box.rejected) box.rejected = row;
  else box.others.push(row);
}
