import type { APIEmbed } from 'discord-api-types/v10';
import { LIMIT } from '../../discord/constants.ts';
import { cut } from '../../discord/message.ts';
import { dayInWords, linesWithin, plain } from '../text.ts';
import type { NightSubject } from './night-subject.ts';

/** A footer is short, so that a description of any length fits in an embed. */
const LONGEST_FOOTER = 600;

interface NightCard {
  /** Not escaped. */
  title: string;
  colour: number;
  /** Left out from the end if there are too many. */
  lines: readonly string[];
  /** Lines that are always there. */
  last: readonly string[];
  /** Not escaped. */
  footer?: string;
  /** When the event was published, in ISO 8601. */
  at: string;
}

/** An embed of a night, within Discord's limits. Its first line names the council and the day. */
export function nightEmbed(card: NightCard, { manifest: { council, election } }: NightSubject): APIEmbed {
  const last = card.last.join('\n');
  const room = LIMIT.embedDescription - last.length - 1;
  return {
    author: { name: cut(`${council.name}, ${dayInWords(election.election_date)}`, LIMIT.embedTitle) },
    title: cut(plain(card.title), LIMIT.embedTitle),
    color: card.colour,
    description: [...(card.lines.length > 0 ? [linesWithin(card.lines, room)] : []), last].join('\n'),
    ...(card.footer === undefined ? {} : { footer: { text: cut(card.footer, LONGEST_FOOTER) } }),
    timestamp: card.at,
  };
}
