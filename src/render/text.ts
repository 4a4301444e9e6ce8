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

/** The line in place of lines that are left out. */
export function leftOutLine(count: number): string {
  return `… and ${count} more`;
}

/** How many lines such a line stands for; 0 if it is any other line. */
export function leftOutBy(line: string): number {
  return Number(/^… and (\d+) more$/.exec(line)?.[1] ?? 0);
}

/** As many whole lines as fit within a limit of characters; the last then says how many are left out. */
export function linesWithin(lines: readonly string[], limit: number): string {
  const all = lines.join('\n');
  if (all.length <= limit) return all;
  const room = limit - leftOutLine(10_000).length - 1;
  let kept = lines.length;
  let length = all.length;
  while (kept > 0 && length > room) {
    kept -= 1;
    length -= (lines[kept]?.length ?? 0) + 1;
  }
  return [...lines.slice(0, kept), leftOutLine(lines.length - kept)].join('\n');
}

/** With a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** With a small first letter, to follow a colon. */
export function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
