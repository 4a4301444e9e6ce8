import type { TwoFormAnswer } from '../../src/render/answer.ts';

const FIGURE = /\d(?:[\d,]*\d)?(?:\.\d)?/g;

/**
 * The figures of an answer's first line and brief card that its full card has nowhere. Numbers in words do not count.
 */
export function figuresNotIn({ content, brief, full }: TwoFormAnswer): string[] {
  const { footer: _, ...shown } = brief().embed;
  const known = new Set(JSON.stringify(full().embed).match(FIGURE));
  const lines = `${content}\n${(shown.description ?? '').replace(/\d+ notes?: see “In full”/, '')}`;
  return (lines.match(FIGURE) ?? []).filter((figure) => !known.has(figure));
}
