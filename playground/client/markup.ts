/** Draws Discord's markdown. */
import '@skyra/discord-components-core/discord-mention.js';
import { type Block, blocks } from '../blocks.ts';
import type { Inline, TextStyle } from '../markdown.ts';
import { channelName, nameOf } from '../people.ts';
import { element } from './element.ts';

const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', spoiler: 'mark' } as const satisfies Record<
  TextStyle,
  string
>;
const HEADINGS = ['h3', 'h4', 'h5'] as const;

/** Draws a text of a message. */
export function markup(text: string): HTMLElement {
  const drawn = element('div', { class: 'text' });
  for (const block of blocks(text)) drawn.append(blockElement(block));
  return drawn;
}

function blockElement(block: Block): Node {
  if (block.kind === 'code block') return element('pre', {}, element('code', {}, block.text));
  const children = inlineNodes(block.children);
  switch (block.kind) {
    case 'heading':
      return element(HEADINGS[block.level - 1] ?? 'h5', {}, ...children);
    case 'quote':
      return element('blockquote', {}, ...children);
    case 'item':
      return element('ul', {}, element('li', {}, ...children));
    case 'subtext':
      return element('div', {}, element('small', {}, ...children));
    case 'text':
      return element('div', {}, ...children);
  }
}

function inlineNodes(nodes: readonly Inline[]): (Node | string)[] {
  return nodes.map(inlineNode);
}

function inlineNode(node: Inline): Node | string {
  if (typeof node === 'string') return node;
  switch (node.kind) {
    case 'code':
      return element('code', {}, node.text);
    case 'link':
      return link(node.url, inlineNodes(node.children));
    case 'mention':
      return element('discord-mention', { type: 'user' }, nameOf(node.id));
    case 'channel':
      return element('discord-mention', { type: 'channel' }, channelName(node.id));
    case 'command':
      return element('button', { type: 'button', class: 'command', 'data-command': node.name }, `/${node.name}`);
    case 'time':
      return element('time', {}, new Date(node.unix * 1000).toLocaleString('en-GB'));
    default:
      return element(TAGS[node.kind], {}, ...inlineNodes(node.children));
  }
}

/** A link that opens in a new tab. The markdown parser accepts only web addresses. */
function link(url: string, children: (Node | string)[]): HTMLElement {
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}
