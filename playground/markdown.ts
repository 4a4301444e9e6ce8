/** Discord's markdown as a tree. The page draws it and the terminal flattens it; it never contains HTML. */

export type TextStyle = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';
export type Inline =
  | string
  | { kind: TextStyle; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; url: string; children: Inline[] }
  | { kind: 'mention'; id: string }
  | { kind: 'channel'; id: string }
  | { kind: 'command'; name: string }
  | { kind: 'time'; unix: number };

const INNER = String.raw`((?:\\[\s\S]|[^\\])+?)`;
const URL = String.raw`https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+`;

/** The pattern of each kind of markup. The first that matches at a position wins. */
const RULES: readonly [RegExp, (...found: string[]) => Inline][] = [
  [/\\([^A-Za-z0-9\s])/y, (_, character = '') => character],
  [/(`+)([\s\S]*?[^`])\1(?!`)/y, (_, __, text = '') => ({ kind: 'code', text: text.trim() || text })],
  [
    new RegExp(String.raw`\[${INNER}\]\(<?(${URL})>?\)`, 'y'),
    (_, text = '', url = '') => ({ kind: 'link', url, children: inline(text) }),
  ],
  [new RegExp(`<(${URL})>`, 'y'), (_, url = '') => ({ kind: 'link', url, children: [url] })],
  [new RegExp(String.raw`${URL}(?<![.,:;!?'"\]])`, 'y'), (url = '') => ({ kind: 'link', url, children: [url] })],
  [new RegExp(String.raw`\*\*${INNER}\*\*(?!\*)`, 'y'), styled('bold')],
  [new RegExp(`__${INNER}__(?!_)`, 'y'), styled('underline')],
  [new RegExp(String.raw`\*(?!\s)${INNER}\*(?!\*)`, 'y'), styled('italic')],
  [new RegExp(`_${INNER}_(?![A-Za-z0-9_])`, 'y'), styled('italic')],
  [new RegExp(`~~${INNER}~~(?!~)`, 'y'), styled('strike')],
  [new RegExp(String.raw`\|\|${INNER}\|\|`, 'y'), styled('spoiler')],
  [/<@!?(\d+)>/y, (_, id = '') => ({ kind: 'mention', id })],
  [/<#(\d+)>/y, (_, id = '') => ({ kind: 'channel', id })],
  [/<\/([^:>]+):\d+>/y, (_, name = '') => ({ kind: 'command', name })],
  [/<t:(-?\d+)(?::[tTdDfFR])?>/y, (_, unix) => ({ kind: 'time', unix: Number(unix) })],
];

/** Parses the markup within a block. */
export function inline(text: string): Inline[] {
  const nodes: Inline[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const [length, node] = nodeAt(text, at);
    if (typeof node === 'string') plain += node;
    else {
      if (plain) nodes.push(plain);
      plain = '';
      nodes.push(node);
    }
    at += length;
  }
  return plain ? [...nodes, plain] : nodes;
}

/** The markup at a position and its length, or the single character there. */
function nodeAt(text: string, at: number): [number, Inline] {
  for (const [pattern, nodeOf] of RULES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    // An underscore within a word is not markup.
    if (found && !(found[0].startsWith('_') && /\w/.test(text.charAt(at - 1))))
      return [found[0].length, nodeOf(...found)];
  }
  return [1, text.charAt(at)];
}

function styled(kind: TextStyle): (...found: string[]) => Inline {
  return (_, text = '') => ({ kind, children: inline(text) });
}
