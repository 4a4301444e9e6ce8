import { BadInput } from '../bad-input.ts';

/** A template of an article as it is written: its parameters are wikitext still. */
export interface Template {
  kind: 'template';
  /** In lower case, with single blanks: "election box begin". */
  name: string;
  line: number;
  /** By name in lower case, or by position from "1"; a parameter given twice has its last value. */
  params: ReadonlyMap<string, string>;
}
export interface Heading {
  kind: 'heading';
  /** 2 for `==`, 3 for `===`. */
  level: number;
  line: number;
  text: string;
}
export type Piece = Template | Heading;

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const HEADING = /^(={2,6})\s*(.+?)\s*\1\s*$/;

/**
 * The headings and outermost templates of an article, in its order; all else is skipped. Comments are taken out
 * first, as they are when a page is shown: they may stand between parameters.
 * @throws BadInput at the template that has no end
 */
export function piecesOf(text: string, file: string): Piece[] {
  const source = text.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ''));
  const pieces: Piece[] = [];
  let line = 1;
  for (let at = 0; at < source.length; at++) {
    const start = at === 0 || source[at - 1] === '\n';
    const [, level, title] = (start && source[at] === '=' && HEADING.exec(lineAt(source, at))) || [];
    if (level && title) {
      pieces.push({ kind: 'heading', level: level.length, line, text: title });
      at += lineAt(source, at).length - 1;
    } else if (source.startsWith('{{', at)) {
      const parts = partsOf(source, at);
      if (!parts) throw new BadInput(file, line, `the template "${lineAt(source, at)}" is not closed`);
      pieces.push({ kind: 'template', line, ...namedParts(parts.fields) });
      line += source.slice(at, parts.end).split('\n').length - 1;
      at = parts.end - 1;
    } else if (source[at] === '\n') line++;
  }
  return pieces;
}

function lineAt(source: string, at: number): string {
  const end = source.indexOf('\n', at);
  return source.slice(at, end < 0 ? source.length : end);
}

/** What stands between the bars of the template that opens at `at`; bars of inner templates and links do not count. */
function partsOf(source: string, at: number): { fields: string[]; end: number } | null {
  const fields: string[] = [];
  let [templates, links, from] = [1, 0, at + 2];
  for (let here = from; here < source.length; here++) {
    const pair = source.slice(here, here + 2);
    if (pair === '{{') templates++;
    else if (pair === '}}') templates--;
    else if (pair === '[[') links++;
    else if (pair === ']]') links = Math.max(0, links - 1);
    else {
      if (source[here] === '|' && templates === 1 && links === 0) {
        fields.push(source.slice(from, here));
        from = here + 1;
      }
      continue;
    }
    if (templates === 0) return { fields: [...fields, source.slice(from, here)], end: here + 2 };
    here++;
  }
  return null;
}

function namedParts([name = '', ...fields]: string[]): Pick<Template, 'name' | 'params'> {
  const params = new Map<string, string>();
  let position = 0;
  for (const field of fields) {
    const [, key, value] = /^([^={}[\]<>]*)=([\s\S]*)$/.exec(field) ?? [];
    if (key === undefined || value === undefined) params.set(String(++position), field.trim());
    else params.set(key.trim().toLowerCase(), value.trim());
  }
  return {
    name: name
      .replace(/[_\s]+/g, ' ')
      .trim()
      .toLowerCase()
      .replace(/^template: ?/, ''),
    params,
  };
}
