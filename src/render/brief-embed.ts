/** The embed of a result in brief: lines that fit a phone, the picture, and once at the end where the figures come from. */
import type { APIEmbed } from 'discord-api-types/v10';
import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import type { Source } from '../results/schema.ts';
import { BUNDLED_COPY, imageOf, type ResultCard, textLength } from './embed.ts';
import { counted } from './numbers.ts';
import type { Subject } from './subject.ts';
import { linesWithin, plain } from './text.ts';

/** How a line points to the full form, for readers of a reply. */
export const SEE_IN_FULL = 'see “In full”';

export interface BriefCard extends Pick<ResultCard, 'title' | 'colour' | 'path' | 'picture' | 'sources'> {
  /** The council, if neither the first line nor the title names it. */
  author?: string;
  lines: readonly string[];
  /** The sentences about the records that only the full form has. */
  notes: readonly string[];
  /** As in `ResultCard`. */
  doubts: readonly string[];
  /** "Recorded: votes, gain. Derived: winner, shares, majority. † inferred from the council’s seats". */
  basis: string;
}

/** An embed in brief, within Discord's limits. The last line of its description is the source. */
export function briefEmbed(card: BriefCard, subject: Subject): APIEmbed {
  const { title, colour, path, picture, author, basis } = card;
  const rest = {
    ...(author === undefined ? {} : { author: { name: cut(author, LIMIT.embedTitle) } }),
    title: cut(plain(title), LIMIT.embedTitle),
    footer: { text: subject.bundledCopy() ? `${basis} · ${BUNDLED_COPY}` : basis },
  };
  const last = [...noteLines(card), sourcesLine(card.sources ?? subject.election.sources)];
  const room = Math.min(LIMIT.embedDescription, LIMIT.embedText - textLength(rest)) - last.join('\n').length - 1;
  return {
    ...rest,
    url: subject.origin + path,
    color: colour,
    description: [linesWithin(card.lines, room), ...last].join('\n'),
    ...imageOf(picture, subject),
  };
}

function noteLines({ doubts, notes }: BriefCard): string[] {
  return [
    ...(doubts.length > 0 ? [`⚠ The source’s figures do not add up: ${SEE_IN_FULL}`] : []),
    ...(notes.length > 0 ? [`${counted(notes.length, 'note')}: ${SEE_IN_FULL}`] : []),
  ];
}

/** "[Wikipedia](https://…), CC BY-SA 4.0": each publisher once, with the first of its addresses. */
export function sourcesLine(sources: readonly Pick<Source, 'name' | 'url' | 'licence'>[]): string {
  const publishers = [...Map.groupBy(sources, ({ name, licence }) => `${name} ${licence}`).values()];
  return publishers
    .flatMap((same) => same.slice(0, 1))
    .map(({ name, url, licence }) => `[${plain(name)}](${url}), ${licence}`)
    .join('; ');
}
