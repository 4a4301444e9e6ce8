import { BadInput } from '../bad-input.ts';
import { tagSpans, withoutComments } from './opaque.ts';

/** A template in an article. Its parameters are unparsed wikitext. */
export interface Template {
  kind: 'template';
  /** In lower case, with single spaces: "election box begin". */
  name: string;
  line: number;
  /** By lower-case name, or by position from "1". If a parameter appears twice, the last value counts. */
  params: ReadonlyMap<string, string>;
}
export interface SectionHeading {
  kind: 'heading';
  /** 2 for `==`, 3 for `===`. */
  level: number;
  line: number;
  text: string;
}
/** The words between templates and headings, with any reference in them. */
export interface Prose {
  kind: 'prose';
  line: number;
  text: string;
}
export type Markup = Template | SectionHeading | Prose;

const HEADING = /^(={2,6})\s*(.+?)\s*\1\s*$/;

/**
 * The headings, outermost templates and prose of an article, in order. Comments are removed first, since they can
 * appear between parameters. What is inside a reference or another extension tag is not markup.
 * @throws BadInput for a template without an end
 */
export function markupOf(text: string, file: string): Markup[] {
  const source = withoutComments(text);
  const tags = tagSpans(source);
  const markup: Markup[] = [];
  let [line, prose, proseLine] = [1, 0, 1];
  const addProse = (until: number) => {
    if (/\S/.test(source.slice(prose, until))) {
      markup.push({ kind: 'prose', line: proseLine, text: source.slice(prose, until) });
    }
  };
  /** Skips to `end`, where the next prose starts if the skipped part was markup. */
  const skip = (at: number, end: number, isMarkup: boolean) => {
    line += source.slice(at, end).split('\n').length - 1;
    if (isMarkup) [prose, proseLine] = [end, line];
    return end - 1;
  };
  for (let at = 0; at < source.length; at++) {
    const start = at === 0 || source[at - 1] === '\n';
    const [, level, title] = (start && source[at] === '=' && HEADING.exec(lineAt(source, at))) || [];
    const tagEnd = tags.get(at);
    if (tagEnd !== undefined) at = skip(at, tagEnd, false);
    else if (level && title) {
      addProse(at);
      markup.push({ kind: 'heading', level: level.length, line, text: title });
      at = skip(at, at + lineAt(source, at).length, true);
    } else if (source.startsWith('{{', at)) {
      addProse(at);
      const parts = splitTemplate(source, at, tags);
      if (!parts) throw new BadInput(file, line, `the template "${lineAt(source, at)}" is not closed`);
      markup.push({ kind: 'template', line, ...namedParts(parts.fields) });
      at = skip(at, parts.end, true);
    } else if (source[at] === '\n') line++;
  }
  addProse(source.length);
  return markup;
}

function lineAt(source: string, at: number): string {
  const end = source.indexOf('\n', at);
  return source.slice(at, end < 0 ? source.length : end);
}

/** Splits the template that opens at `at` by its bars, ignoring bars in inner templates, links and tags. */
function splitTemplate(
  source: string,
  at: number,
  tags: ReadonlyMap<number, number>,
): { fields: string[]; end: number } | null {
  const fields: string[] = [];
  let [templates, links, from] = [1, 0, at + 2];
  for (let here = from; here < source.length; here++) {
    const tagEnd = tags.get(here);
    if (tagEnd !== undefined) {
      here = tagEnd - 1;
      continue;
    }
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
