/** How sources print figures, dates and names, read the same way whatever the format. */

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

/** A printed figure ("1,283", "31.5%"), or null where no figure is printed ("N/A", "–", nothing). */
export function figure(printed: string | undefined): number | null {
  const digits = printed?.replace(/[,%\s]/g, '') ?? '';
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
}

/** A name without the accidents of its file: entities resolved, blanks single and none at the ends. */
export function tidy(printed: string): string {
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

/** The first date in a text as `YYYY-MM-DD`: "1 May 2003", "May 1, 2003", "2003-05-01"; null where there is none. */
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

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** "2 May 2019", as a title names a day. */
export function dayInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
