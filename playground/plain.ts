import { blocks } from './blocks.ts';
import type { Inline, TextStyle } from './markdown.ts';
import { channelName } from './people.ts';

/** Applies a style to plain text: a terminal can show bold, a file cannot. */
export type Emphasis = (kind: TextStyle, text: string) => string;

/** Discord's markdown as plain lines, with the address of a link after its words. */
export function plainText(text: string, emphasis: Emphasis = (_, words) => words): string {
  return blocks(text)
    .map((block) => {
      if (block.kind === 'code block') return block.text;
      const words = flatten(block.children, emphasis);
      if (block.kind === 'item') return `• ${words}`;
      return block.kind === 'quote' ? `| ${words}` : words;
    })
    .join('\n');
}

function flatten(nodes: readonly Inline[], emphasis: Emphasis): string {
  return nodes.map((node) => flattenNode(node, emphasis)).join('');
}

function flattenNode(node: Inline, emphasis: Emphasis): string {
  if (typeof node === 'string') return node;
  switch (node.kind) {
    case 'code':
      return node.text;
    case 'mention':
      return `@${node.id}`;
    case 'channel':
      return `#${channelName(node.id)}`;
    case 'command':
      return `/${node.name}`;
    case 'time':
      return new Date(node.unix * 1000).toISOString();
    case 'link': {
      const words = flatten(node.children, emphasis);
      return words === node.url ? words : `${words} (${node.url})`;
    }
    default:
      return emphasis(node.kind, flatten(node.children, emphasis));
  }
}
