import { type Inline, inline } from './markdown.ts';

/** A part of a text that starts on a new line. */
export type Block =
  | { kind: 'text' | 'quote' | 'item' | 'subtext'; children: Inline[] }
  | { kind: 'heading'; level: number; children: Inline[] }
  | { kind: 'code block'; text: string };

const FENCE = /^```(?:[a-z0-9]*\n)?([\s\S]*?)\n?```\n?/i;
const LINES: readonly [RegExp, (found: RegExpExecArray) => Block][] = [
  [/^(#{1,3}) +(.+)/, (found) => ({ kind: 'heading', level: found[1]?.length ?? 1, children: inline(found[2] ?? '') })],
  [/^-# +(.+)/, (found) => ({ kind: 'subtext', children: inline(found[1] ?? '') })],
  [/^> (.*)/, (found) => ({ kind: 'quote', children: inline(found[1] ?? '') })],
  [/^ *[-*] +(.+)/, (found) => ({ kind: 'item', children: inline(found[1] ?? '') })],
];

/** The blocks that Discord shows a text in: headings, quotes, lists, code, and the lines between them. */
export function blocks(text: string): Block[] {
  const found: Block[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) found.push({ kind: 'text', children: inline(lines.join('\n')) });
    lines = [];
  };
  for (let rest = text; rest !== ''; ) {
    const fence = FENCE.exec(rest);
    const line = fence?.[0] ?? rest.slice(0, (rest.indexOf('\n') + 1 || rest.length + 1) - 1);
    const block = fence ? ({ kind: 'code block', text: fence[1] ?? '' } as const) : lineBlock(line);
    if (block) {
      flush();
      found.push(block);
    } else lines.push(line);
    rest = rest.slice(fence ? line.length : line.length + 1);
  }
  flush();
  return found;
}

function lineBlock(line: string): Block | null {
  for (const [pattern, blockOf] of LINES) {
    const found = pattern.exec(line);
    if (found) return blockOf(found);
  }
  return null;
}
