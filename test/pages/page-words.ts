/** The words of a page, and of a reply's Markdown, in a form in which they can be compared. */
import { dataset } from '../support/dataset.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
/** A word or a figure, with its sign. */
const TOKEN = /[+−]?[\p{L}\p{N}](?:[\p{L}\p{N}]|[.,'’:-](?=[\p{L}\p{N}]))*%?/gu;

/** What a reader sees of a piece of HTML, in one line. */
export function textOf(html: string): string {
  return (
    html
      .replace(/<(style|script|head)\b.*?<\/\1>/gs, ' ')
      .replace(/<\/?(?:b|i|a|span|code)\b[^>]*>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&([#\w]+);/g, (_, name: string) => ENTITIES[name] ?? ' ')
      // A column is too narrow for the words.
      .replaceAll('≥', 'at least')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** The parts of a page that belong together: items, figures, paragraphs, sections, and rows with their headings. */
export function blocksOf(html: string): string[] {
  const rows = all('table', html).flatMap((table) => {
    const head = [...all('caption', table), ...all('thead', table)].join(' ');
    return all('tr', table).map((row) => `${head} ${row}`);
  });
  return [...rows, ...['li', 'dl', 'p', 'section', 'h1'].flatMap((kind) => all(kind, html))].map(textOf);
}

function all(kind: string, html: string): string[] {
  return html.match(new RegExp(`<${kind}\\b.*?</${kind}>`, 'gs')) ?? [];
}

/** A line of a reply without Markdown. */
export function plainLine(line: string): string {
  return line
    .replace(/\[((?:\\.|[^\]])+)\]\([^)]+\)/g, '$1')
    .replace(/\*\*|`/g, '')
    .replace(/\\(.)/g, '$1')
    .trim();
}

/** The words and figures of a text, each once, without regard to capitals and plurals. */
export function tokensOf(text: string): Set<string> {
  return new Set((text.match(TOKEN) ?? []).map((token) => token.toLowerCase().replace(/(?<=\p{L}{3})s$/u, '')));
}

/** A page has a party's name where a reply in columns has its letters: "Lab". */
const LETTERS = new Map(
  dataset.parties.map(({ abbreviation, short_name }) => [abbreviation.toLowerCase(), short_name]),
);

/** What of a text is not in another. */
export function lacking(text: string, within: string): string[] {
  const there = tokensOf(within);
  const isNamed = (token: string) => LETTERS.has(token) && within.includes(LETTERS.get(token) ?? '');
  // A list of people is one line in a reply, and several on a page.
  return [...tokensOf(text)].filter((token) => token !== 'and' && !there.has(token) && !isNamed(token));
}
