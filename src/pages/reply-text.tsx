/** The text of a reply on a page: Discord's Markdown, as far as replies use it. */
import type { Child } from 'hono/jsx';

/** An escaped character, bold text, italic text, a link, or code. */
const MARKDOWN =
  /\\(.)|\*\*((?:\\.|[^\\])+?)\*\*|\*((?:\\.|[^\\*])+)\*|\[((?:\\.|[^\]\\])+)\]\((https?:[^\s)]+)\)|`([^`]+)`/gsu;

/** One line. */
export function ReplyText({ text }: { text: string }) {
  return <>{inline(text)}</>;
}

/** A text without its Markdown, for attributes and titles. */
export function withoutMarkdown(text: string): string {
  return text.replace(MARKDOWN, (_, escaped, bold, italic, label, _address, code) =>
    escaped === undefined ? (code ?? withoutMarkdown(bold ?? italic ?? label)) : escaped,
  );
}

function inline(text: string): Child[] {
  const parts: Child[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKDOWN)) {
    parts.push(text.slice(from, match.index), partOf(match));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

function partOf([, escaped, bold, italic, label, address, code]: RegExpExecArray): Child {
  if (escaped !== undefined) return escaped;
  if (bold !== undefined) return <b>{inline(bold)}</b>;
  if (italic !== undefined) return <i>{inline(italic)}</i>;
  if (label !== undefined) return <a href={address}>{inline(label)}</a>;
  return <code>{code}</code>;
}
