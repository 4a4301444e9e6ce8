import { tidyName } from '../parse-values.ts';
import { withoutTags } from './opaque.ts';
import { NO_CHANGE, nameIn, templateText } from './template-text.ts';

const INNERMOST = /\{\{([^{}]*)\}\}/g;
const PICTURE = /\[\[(?:file|image):[^[\]]*(?:\[\[[^[\]]*\]\][^[\]]*)*\]\]/gi;
const STRUCK_TAG = /<(s|del|strike)\b[^>]*>([\s\S]*?)<\/\1\s*>/gi;
const STRUCK_TEMPLATE = /^(?:strikethrough|strike|striked|st|s|del|strikeout)$/;
/** Around struck-out text while it is read. */
const [STRUCK, END] = ['\uE000', '\uE001'];
const STRUCK_TEXT = /\uE000([^\uE000\uE001]*)\uE001/g;

/** A text as readers of the page see it. */
export interface ReadText {
  /** On one line, without what is struck out. */
  text: string;
  /** The text that is struck out; empty if none is. */
  struck: string;
  /** Whether any of it is bold. */
  bold: boolean;
  /** The names of templates that we cannot read; `text` leaves them out. */
  unknown: string[];
}

/**
 * Reads the words of links, `{{increase}} 8` as "+8", `{{steady}}` on its own as "0", and leaves out references,
 * footnotes and pictures.
 */
export function readText(wikitext: string | undefined): ReadText {
  const unknown: string[] = [];
  let text = withoutTags(wikitext ?? '')
    .replace(PICTURE, '')
    .replace(STRUCK_TAG, `${STRUCK}$2${END}`);
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(INNERMOST, (_, inner: string) => {
      const name = nameIn(inner.split('|')[0] ?? '');
      if (STRUCK_TEMPLATE.test(name)) return `${STRUCK}${inner.split('|').slice(1).join('|')}${END}`;
      const shown = templateText(inner);
      if (shown === null) unknown.push(name);
      return shown ?? '';
    });
  }
  const struck = [...text.matchAll(STRUCK_TEXT)].map(([, words = '']) => words).join(' ');
  const kept = text.replace(STRUCK_TEXT, '');
  return { text: shownWords(kept), struck: shownWords(struck), bold: /'''|<b\b/i.test(kept), unknown };
}

/** The text alone, if nothing depends on how it is printed. */
export function visibleText(wikitext: string | undefined): string {
  return readText(wikitext).text;
}

/** Plain words: without the markup of links, emphasis and HTML. */
function shownWords(text: string): string {
  const bare = text
    .replace(/\[\[[^[\]|]*\|([^[\]]*)\]\]/g, '$1')
    .replace(/\[\[([^[\]]*)\]\]/g, '$1')
    .replace(/\[https?:\/\/\S+ ?([^\]]*)\]/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/'{2,}/g, '');
  const words = tidyName(bare.replaceAll(NO_CHANGE, '')).replace(/^([+−]) (?=\d)/, '$1');
  return words === '' && bare.includes(NO_CHANGE) ? '0' : words;
}
