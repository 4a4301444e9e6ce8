const MARKDOWN = /[\\*_~`|>[\]#]/g;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A name with everything escaped that Discord would read as markdown. */
export function plain(name: string): string {
  return name.replace(MARKDOWN, '\\$&');
}

/** A polling day in words: `2003-05-01` becomes "1 May 2003", in every time zone. */
export function dayInWords(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** As many whole lines as fit within a limit of characters; the last then says how many are left out. */
export function linesWithin(lines: readonly string[], limit: number): string {
  const all = lines.join('\n');
  if (all.length <= limit) return all;
  const room = limit - '… and 1,000 more'.length - 1;
  let kept = lines.length;
  let length = all.length;
  while (kept > 0 && length > room) {
    kept -= 1;
    length -= (lines[kept]?.length ?? 0) + 1;
  }
  return [...lines.slice(0, kept), `… and ${lines.length - kept} more`].join('\n');
}

/** With a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
