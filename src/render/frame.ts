/** What every embed of a result has in common: whose election, which day, the source, and what is ours. */
import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import type { Source } from '../results/schema.ts';
import type { Setting } from './answer.ts';
import { dayInWords, linesWithin, plain } from './text.ts';

/** The words in a footer that say KV could not be read. They stand nowhere else. */
export const BUNDLED_COPY = 'bundled copy';

export interface Result {
  /** What the reply is about: a ward, a council, a party. The day of the poll is added to it. */
  title: string;
  colour: number;
  description: readonly string[];
  fields: readonly (APIEmbedField | null)[];
  /** What of the figures is derived, for the footer. */
  derived: string;
}

/** An embed of a result, within Discord's limits, with its source and what is derived in it. */
export function resultEmbed({ title, colour, description, fields, derived }: Result, setting: Setting): APIEmbed {
  const { election } = setting;
  const rest = {
    author: { name: cut(election.name, LIMIT.embedTitle) },
    title: cut(dated(title, setting), LIMIT.embedTitle),
    fields: [...fields.filter((one) => one !== null), field('Source', election.sources.map(sourceLine))],
    footer: { text: setting.bundledCopy ? `${derived} · ${BUNDLED_COPY}` : derived },
  };
  const room = Math.min(LIMIT.embedDescription, LIMIT.embedText - textLength(rest));
  return { ...rest, color: colour, description: linesWithin(description, room) };
}

/** How many characters of an embed count towards Discord's limit on all of them together. */
function textLength({ author, title, fields, footer }: APIEmbed): number {
  const texts = [author?.name, title, footer?.text, ...(fields ?? []).flatMap(({ name, value }) => [name, value])];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

/** "Darley, 1 May 2003": what a reply is about and the day of the poll. */
export function dated(what: string, { election }: Setting): string {
  return `${what}, ${dayInWords(election.election_date)}`;
}

/** A field of whole lines, within Discord's limit. */
export function field(name: string, lines: readonly string[], inline = false): APIEmbedField {
  return { name, value: linesWithin(lines, LIMIT.fieldValue), inline };
}

/** A field of notes, or null where there is nothing to note. */
export function notesField(notes: readonly string[]): APIEmbedField | null {
  return notes.length === 0
    ? null
    : field(
        'Notes',
        notes.map((note) => `• ${note}`),
      );
}

/** Where the figures come from, as a link, with the licence. */
export function sourceLine({ name, title, url, licence, retrieved }: Source): string {
  return `[${plain(name)}: ${plain(title)}](${url}), ${licence}, taken ${dayInWords(retrieved)}`;
}
