/** What an inner template shows on the page. */

/** Templates that show a sign. */
const SIGNS: Readonly<Record<string, string>> = {
  increase: '+',
  up: '+',
  gain: '+',
  decrease: '−',
  down: '−',
  loss: '−',
};
/** A placeholder for a "no change" template. It becomes 0 if no figure follows. */
export const NO_CHANGE = '\u2060';
const STEADY = /^(?:steady|nochange|no change|same position)$/;
/** The last value: text in some style, or after a sort key or a colour. */
const SHOWS_LAST =
  /^(?:no ?wrap|nobr|nobold|small|smaller|big|larger|resize|normal|bold|b|strong|italics?|i|em|center|right|left|align|nowrap begin|lang|sort|colou?r|font colou?r|sup|sub|u|underline|formatnum|plain ?text|party name with colou?r|no self link|nsl)$/;
/** The first value: an abbreviation, a name with a link elsewhere, or a party's link. */
const SHOWS_FIRST =
  /^(?:abbr|tooltip|ill|illm|interlanguage link(?: multi)?|link-interwiki|val|nts|number table sorting|party (?:link|shortname|short name)|polparty|percent|pct)$/;
const SHOWS_NOTHING =
  /^(?:efn.*|refn|sfnp?|harvnb|cit(?:e|ation)\b.*|webarchive|cn|fact|dubious.*|clarify|better source.*|(?:failed )?verif.*|dead link|update inline|r|rp|ref|refs|note|nb|notetag|anchor|vanchor|visible anchor|flagicon|party colou?r.*|colou?r box|hs|hid(?:den)? ?sort.*|dagger|double dagger|dag|ddag|asterisk|reflist|notelist.*|clear|-|zwj|0)$/;
const CHARACTERS: Readonly<Record<string, string>> = {
  '!': '&#124;',
  '=': '=',
  "'": "'",
  "'s": "'s",
  nbsp: ' ',
  sp: ' ',
  space: ' ',
  spaces: ' ',
  snd: ' – ',
  'spaced ndash': ' – ',
  spnd: ' – ',
  ndash: '–',
  'en dash': '–',
  mdash: '—',
  minus: '−',
  '·': '·',
  na: 'N/A',
  'n/a': 'N/A',
};

/**
 * The text that an innermost template shows, or null if it is none of those above.
 * @param inner what is between the braces
 */
export function templateText(inner: string): string | null {
  const [raw = '', ...fields] = inner.split('|');
  const name = nameIn(raw);
  const [, parser, argument = ''] = /^(formatnum|lc|uc|lcfirst|ucfirst):(.*)$/is.exec(raw.trim()) ?? [];
  if (parser) return argument.trim();
  const { values, named } = valuesIn(fields);
  const [first = '', second = ''] = values;
  const unnumbered = name.replace(/\d+$/, '');
  const sign = SIGNS[unnumbered];
  if (sign) return [sign, ...values].join(' ').trim();
  if (STEADY.test(unnumbered)) return NO_CHANGE;
  if (name === 'start date' || name === 'start date and age') return startDate(values);
  if (name === 'sortname') return `${first} ${second}`.trim();
  if (name === 'gaps') return values.join('');
  if (Object.hasOwn(CHARACTERS, name)) return CHARACTERS[name] ?? null;
  if (SHOWS_FIRST.test(name)) return named.get('lt') ?? first;
  if (SHOWS_LAST.test(name)) return values.at(-1) ?? '';
  return SHOWS_NOTHING.test(name) ? '' : null;
}

/** A template's name as a message prints it. */
export function nameIn(raw: string): string {
  return raw
    .replace(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^template: ?/, '');
}

/** Values by position, also those written as `1=…`, and the others by name. */
function valuesIn(fields: readonly string[]): { values: string[]; named: Map<string, string> } {
  const values: string[] = [];
  const named = new Map<string, string>();
  let position = 0;
  for (const field of fields) {
    const [, key, value = ''] = /^\s*([\w -]+?)\s*=([\s\S]*)$/.exec(field) ?? [];
    if (key === undefined) values[position++] = field.trim();
    else if (/^[1-9]$/.test(key)) values[Number(key) - 1] = value.trim();
    else named.set(key.toLowerCase(), value.trim());
  }
  return { values: [...values].map((value) => value ?? ''), named };
}

/** `2024-05-02` from `{{Start date|2024|5|2}}`. */
function startDate([year = '', month = '', day = '']: string[]): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
