/** Who published an event, and the source that they give. */

import { cut } from '../../discord/message.ts';
import type { NightEvent } from '../../results/night/journal.ts';
import { plain } from '../text.ts';
import { listed } from '../words.ts';

const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 1000;

/** "Published by Derby City Council · [source](https://…)". */
export function publisherLine(event: Pick<NightEvent, 'publishers' | 'source'>): string {
  return `Published by ${publishersWords(event)} · ${sourceWords(event)}`;
}

/** "Derby City Council"; "Ann and Ben". Escaped. */
export function publishersWords({ publishers }: Pick<NightEvent, 'publishers'>): string {
  return listed(publishers.map(({ name }) => escaped(name, LONGEST_NAME)));
}

/** A text that somebody typed, on one line. */
export function escaped(text: string, longest: number): string {
  return plain(cut(text.replace(/\s+/g, ' ').trim(), longest));
}

/** A link; the text alone if it is not an address that Discord can link to. */
export function sourceWords({ source }: Pick<NightEvent, 'source'>): string {
  const address = addressOf(source);
  return address === null ? `source: ${escaped(source, LONGEST_NAME)}` : `[source](${address})`;
}

/** The address, with whatever would end a link early encoded; null if it is none, or too long. */
export function addressOf(source: string): string | null {
  if (!URL.canParse(source)) return null;
  const { href, protocol } = new URL(source);
  const address = href.replace(/[()<>\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return /^https?:$/.test(protocol) && address.length <= LONGEST_ADDRESS ? address : null;
}
