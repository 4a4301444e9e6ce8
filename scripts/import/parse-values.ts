/** Parses the figures, dates and names that sources print. All formats share it. */

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  thinsp: ' ',
  ndash: '–',
  mdash: '—',
  minus: '−',
  lsquo: '‘',
  rsquo: '’',
};

/** "1,283" or "31.5%" as a number; null for anything else ("N/A", "–", nothing). */
export function parseFigure(printed: string | undefined): number | null {
  const digits = printed?.replace(/[,%\s]/g, '') ?? '';
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
}

/** Printed instead of a figure that is not known. */
const UNKNOWN = /^(?:n\/?a|tb[acd]|unknown|not (?:known|available|recorded)|[?–—−-]*)$/i;

/** Whether a source prints nothing, or a mark for "not known", where a figure would be. */
export function isUnknown(printed: string): boolean {
  return UNKNOWN.test(printed);
}

/** Letters that have no width, such as the zero-width space that some files print after a slash. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * An apostrophe whose bytes were read in another encoding: UTF-8 as windows-1252 (`Broâ€™r`), or windows-1252 as code page
 * 437 and that again (`LandÃ¦s`). The bytes show which letter it was.
 */
const CONVERTED_APOSTROPHE = /â€™|(?<=\p{L})Ã¦(?=s(?!\p{L}))/gu;

/** A name with HTML entities and converted apostrophes restored, no invisible letters, and single spaces. */
export function tidyName(printed: string): string {
  return printed
    .replace(/&(#x?[\da-f]+|\w+);/gi, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? letter(name) ?? entity)
    .replace(INVISIBLE, '')
    .replace(CONVERTED_APOSTROPHE, '’')
    .replace(/\s+/g, ' ')
    .trim();
}

function letter(name: string): string | null {
  if (!name.startsWith('#')) return null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

const NAMES = MONTHS.join('|');
const DATE = new RegExp(
  [
    '(?<!\\d)(?<iso>\\d{4}-\\d{2}-\\d{2})(?!\\d)',
    `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${NAMES}),? (?<year>\\d{4})`,
    `(?<month>${NAMES}) (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})`,
  ].join('|'),
  'gi',
);

/** The first date in a text ("1 May 2003", "May 1, 2003", "2003-05-01") as `YYYY-MM-DD`, or null. */
export function dateIn(printed: string): string | null {
  return daysIn(printed)[0] ?? null;
}

/** Every date in a text, in order. */
export function daysIn(printed: string): string[] {
  return [...printed.matchAll(DATE)].flatMap(({ groups = {} }) => {
    const { iso, day = '', month = '', year } = groups;
    const position = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1;
    const date = iso ?? `${year}-${String(position).padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isDay(date) ? [date] : [];
  });
}

/** Whether a text is a real date, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
