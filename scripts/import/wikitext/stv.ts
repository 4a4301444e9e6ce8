import { BadInput } from '../bad-input.ts';
import { type Infobox, STV, saysStv } from '../infobox.ts';
import type { Markup } from './markup.ts';
import { visibleText } from './visible-text.ts';

/** @throws BadInput if the article says that votes were counted by the single transferable vote */
export function rejectStv(markup: readonly Markup[], infobox: Infobox, file: string): void {
  if (saysStv(infobox)) throw new BadInput(file, 1, `${STV}: the infobox says so`);
  for (const piece of markup) {
    if (piece.kind !== 'template') continue;
    const { name, params, line } = piece;
    const box = /\bbox\b/.test(name);
    const title = box ? visibleText(params.get('title')) : '';
    const counts = box && / candidate/.test(name) && [...params.keys()].some((param) => /^count ?\d+$/.test(param));
    if ((box && /\bstv\b|single transferable/.test(name)) || /\bSTV\b|single[ -]transferable/i.test(title) || counts) {
      throw new BadInput(file, line, `${STV}: see "${name}"`);
    }
  }
}
