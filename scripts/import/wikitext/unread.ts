/** Parts of an article that look like results and are not read, so that a report can name them. */
import type { ElectionBox, Unread } from './election-boxes.ts';
import type { Markup, SectionHeading } from './markup.ts';
import { visibleText } from './visible-text.ts';

const RESULTS = /^(?:election (?!box\b|summary\b)|local election\b|unopposed\b)/;
const SUMMARY = /^election summary\b/;
const SUMMARY_READ = /^election summary\b.*\b(?:begin|party|end|total|turnout)\b/;
/** Sections next to those of wards that are about something else. */
const NOT_A_WARD =
  /^(?:references|notes?|footnotes|sources|see also|external links|further reading|background|summary|overview|results?|ward results?|election results?|results? summary|by-elections?|changes?\b.*|candidates|maps?|aftermath|composition|council composition|.*\bsummary)$/i;

/** Templates and tables of results that are not boxes, and sections next to those with boxes that have none. */
export function unreadParts(markup: readonly Markup[], boxes: readonly ElectionBox[]): Unread[] {
  const templates = markup.flatMap((piece): Unread[] => {
    if (piece.kind !== 'template') return [];
    const { name, line } = piece;
    if (!RESULTS.test(name) && !(SUMMARY.test(name) && !SUMMARY_READ.test(name))) return [];
    return [{ line, sentence: `the template "${name}" is not a box that we read, so nothing in it is recorded` }];
  });
  return [...templates, ...tables(markup), ...sections(markup, boxes)];
}

/** Wiki tables that mention candidates or votes. */
function tables(markup: readonly Markup[]): Unread[] {
  const found: Unread[] = [];
  let open: Unread | null = null;
  let text = '';
  for (const piece of markup) {
    if (piece.kind === 'heading') open = null;
    if (piece.kind !== 'prose') continue;
    for (const [index, line] of piece.text.split('\n').entries()) {
      if (line.trimStart().startsWith('{|')) {
        open = { line: piece.line + index, sentence: 'this table mentions votes, but is not a box that we read' };
        text = '';
      }
      text += `${line}\n`;
      if (!open || !line.trimStart().startsWith('|}')) continue;
      if (/\b(?:votes?|candidates?)\b/i.test(visibleText(text))) found.push(open);
      open = null;
    }
  }
  return found;
}

function sections(markup: readonly Markup[], boxes: readonly ElectionBox[]): Unread[] {
  const all = markup.filter((piece): piece is SectionHeading => piece.kind === 'heading');
  const withEnds = all.map((heading, index) => {
    const next = all.slice(index + 1).find(({ level }) => level <= heading.level);
    const parent = all.slice(0, index).findLast(({ level }) => level < heading.level);
    const end = next?.line ?? Number.POSITIVE_INFINITY;
    const has = boxes.filter(({ line }) => line > heading.line && line < end);
    const own = has.some(({ line }) => all.findLast((one) => one.line < line) === heading);
    return { heading, parent, empty: has.length === 0, own };
  });
  return withEnds.flatMap(({ heading, parent, empty }): Unread[] => {
    const beside = withEnds.some((one) => one.own && one.parent === parent && one.heading.level === heading.level);
    const title = visibleText(heading.text);
    if (!empty || !beside || NOT_A_WARD.test(title)) return [];
    return [{ line: heading.line, sentence: `the section "${title}" has no box, so no ballot is recorded for it` }];
  });
}
