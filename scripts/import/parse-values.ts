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

/** A name with its HTML entities resolved and its white space collapsed. */
export function tidyName(printed: string): string {
  return printed
    .replace(/&(#x?[\da-f]+|\w+);/gi, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? letter(name) ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

function letter(name: string): string | null {
  if (!name.startsWith('#')) return null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** The first date in a text ("1 May 2003", "May 1, 2003", "2003-05-01") as `YYYY-MM-DD`, or null. */
export function dateIn(printed: string): string | null {
  const months = MONTHS.join('|');
  const [, iso] = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/.exec(printed) ?? [];
  if (iso) return isDay(iso) ? iso : null;
  const first = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)? (${months}),? (\\d{4})`, 'i').exec(printed);
  const second = new RegExp(`(${months}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'i').exec(printed);
  const [day, month, year] = first ? first.slice(1) : second ? [second[2], second[1], second[3]] : [];
  if (!day || !month) return null;
  const position = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1;
  const date = `${year}-${String(position).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(date) ? date : null;
}

/** Whether a text is a real date, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
