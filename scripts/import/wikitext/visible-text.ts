import { tidyName } from '../parse-values.ts';

/** Templates that show as a sign. `WRAPS` lists those that show their content; any other shows nothing. */
const SIGNS: Readonly<Record<string, string>> = {
  increase: '+',
  up: '+',
  gain: '+',
  decrease: '−',
  down: '−',
  loss: '−',
};
/** A placeholder for a "no change" template. It becomes 0 if no figure follows. */
const NO_CHANGE = '\u2060';
const STEADY = /^(?:steady|nochange|no change)$/;
const WRAPS =
  /^(?:nowrap|nobold|small|smaller|big|abbr|nobr|no wrap|lang|tooltip|sortname|sort|party name with colour)$/;

const INNERMOST = /\{\{([^{}]*)\}\}/g;
const REFERENCE = /<ref[^>]*\/>|<ref[^>]*>[\s\S]*?<\/ref>/gi;
const PICTURE = /\[\[(?:file|image):[^[\]]*(?:\[\[[^[\]]*\]\][^[\]]*)*\]\]/gi;

/**
 * The text that a reader of the page sees, on one line: the words of links, `{{increase}} 8` as "+8", `{{steady}}` on its
 * own as "0", and no references, footnotes, pictures or emphasis.
 */
export function visibleText(wikitext: string | undefined): string {
  let text = (wikitext ?? '').replace(REFERENCE, '').replace(PICTURE, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(INNERMOST, (_, inner: string) => templateText(inner));
  }
  text = text
    .replace(/\[\[[^[\]|]*\|([^[\]]*)\]\]/g, '$1')
    .replace(/\[\[([^[\]]*)\]\]/g, '$1')
    .replace(/\[https?:\/\/\S+ ?([^\]]*)\]/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/'{2,}/g, '');
  const words = tidyName(text.replaceAll(NO_CHANGE, '')).replace(/^([+−]) (?=\d)/, '$1');
  return words === '' && text.includes(NO_CHANGE) ? '0' : words;
}

function templateText(inner: string): string {
  const [raw = '', ...fields] = inner.split('|');
  const name = raw
    .replace(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase();
  const values = fields.filter((field) => !/^[^[\]]*=/.test(field)).map((field) => field.trim());
  const sign = SIGNS[name.replace(/\d+$/, '')];
  if (sign) return sign;
  if (STEADY.test(name.replace(/\d+$/, ''))) return NO_CHANGE;
  if (name === 'start date' || name === 'start date and age') return startDate(values);
  if (name === 'sortname') return values.slice(0, 2).join(' ');
  if (name === 'sort') return values[1] ?? '';
  if (name === 'abbr' || name === 'tooltip') return values[0] ?? '';
  return WRAPS.test(name) ? (values.at(-1) ?? '') : '';
}

/** `2024-05-02` from `{{Start date|2024|5|2}}`. */
function startDate([year = '', month = '', day = '']: string[]): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
