/** The card that Discord shows for a link to a page: the reply in brief, as a component embed. */
import type { APIEmbed } from 'discord-api-types/v10';
import {
  type ComponentEmbed,
  type ComponentEmbedPart,
  componentEmbedText,
  fitsComponentEmbed,
} from '../discord/component-embed.ts';
import { ACTION_ROW, CONTAINER, GALLERY, TEXT } from '../discord/constants.ts';
import { linkButton } from '../discord/message.ts';
import type { LinkButton, TwoFormAnswer } from '../render/answer.ts';
import { SEE_IN_FULL } from '../render/brief-embed.ts';
import { leftOutBy, leftOutLine, plain } from '../render/text.ts';
import { ALT_BYTES, cutBytes } from './preview.tsx';

const HEADING_BYTES = 400;

/**
 * The card of an answer, as the text of its script element. Lines are left out from the end until it is short enough; it
 * may still be too long if the rest is, so it has to be checked before it is used.
 */
export function linkCard(answer: TwoFormAnswer, links: readonly LinkButton[]): string {
  const { embed, pictures = [] } = answer.brief();
  const { lines, notes } = linesOf(embed);
  const leftOut = leftOutBy(lines.at(-1) ?? '');
  if (leftOut > 0) lines.pop();
  const total = lines.length + leftOut;
  for (let kept = lines.length; ; kept -= 1) {
    const more = total > kept ? [leftOutLine(total - kept)] : [];
    const words = [...headingLines(answer, embed), ...lines.slice(0, kept), ...more, ...notes].join('\n');
    const card = cardOf(words, [embed, ...pictures], links);
    if (kept === 0 || fitsComponentEmbed(card)) return card;
  }
}

function cardOf(words: string, [embed, ...pictures]: readonly [APIEmbed, ...APIEmbed[]], links: readonly LinkButton[]) {
  const parts: ComponentEmbedPart[] = [
    { type: TEXT, content: words },
    // One gallery each, because Discord draws the pictures of a gallery side by side, too small to read.
    ...[embed, ...pictures].flatMap(galleryOf),
    ...(embed.footer ? [{ type: TEXT, content: `-# ${plain(onPage(embed.footer.text))}` } as const] : []),
    { type: ACTION_ROW, components: links.map(({ label, url }) => linkButton(url, label)) },
  ];
  const card: ComponentEmbed = { component: { type: CONTAINER, components: parts } };
  if (embed.color !== undefined) card.component.accent_color = embed.color;
  return componentEmbedText(card);
}

/** The answer's first line as a heading, under the parts of the card's title that it does not say: often the council. */
function headingLines({ content }: TwoFormAnswer, { author, title = '' }: APIEmbed): string[] {
  const [answered = ''] = content.split('\n');
  const parts = [plain(author?.name ?? ''), ...title.split(', ')];
  const unsaid = new Set(parts.filter((part) => !answered.includes(part)));
  const heading = `### ${cutBytes(answered, HEADING_BYTES)}`;
  return unsaid.size > 0 ? [`-# ${[...unsaid].join(', ')}`, heading] : [heading];
}

/** The lines that may be left out, and those that may not: remarks about the records, and the source, which is last. */
function linesOf({ description = '', fields = [] }: APIEmbed): { lines: string[]; notes: string[] } {
  const texts = fields.map(({ name, value }) => `**${name}**${value.includes('\n') ? '\n' : ' '}${value}`);
  const all = [description, ...texts].join('\n').split('\n');
  const isNote = (line: string, place: number) => place === all.length - 1 || line.includes(SEE_IN_FULL);
  return {
    lines: all.filter((line, place) => !isNote(line, place)),
    notes: all.filter(isNote).map(onPage),
  };
}

/** A remark that points to the full form of a reply points to the page instead. */
function onPage(remark: string): string {
  return remark.replace(SEE_IN_FULL, 'see the page');
}

function galleryOf({ image }: APIEmbed): ComponentEmbedPart[] {
  if (!image) return [];
  const { url, description = '' } = image;
  return [{ type: GALLERY, items: [{ media: { url }, description: cutBytes(description, ALT_BYTES) }] }];
}
