/** What every embed of a result has in common: whose election, which day, the source, and what is ours. */
import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import type { Source } from '../results/schema.ts';
import type { Setting } from './answer.ts';
import { chartPath } from './paths.ts';
import { dayInWords, linesWithin, plain } from './text.ts';

/** The words in a footer that say KV could not be read. They stand nowhere else. */
export const BUNDLED_COPY = 'bundled copy';

export interface Result {
  /** What the reply is about, with the day of the poll: a reader of today must see at once which election this is. */
  title: string;
  colour: number;
  description: readonly string[];
  fields: readonly (APIEmbedField | null)[];
  /** The page that tells the same, from the origin on. */
  path: string;
  /** The picture that shows it, where one was published, and what it shows in a sentence. */
  picture?: { name: string; words: string };
  /** Where the figures are from, where they are from more than the one election. */
  sources?: readonly Source[];
  /** What of the figures is derived, for the footer. */
  derived: string;
}

/** An embed of a result, within Discord's limits, with its source and what is derived in it. */
export function resultEmbed(result: Result, setting: Setting): APIEmbed {
  const { title, colour, description, fields, derived, path, picture, sources } = result;
  const { election } = setting;
  const rest = {
    author: { name: cut(election.name, LIMIT.embedTitle) },
    title: cut(plain(title), LIMIT.embedTitle),
    fields: [...fields.filter((one) => one !== null), field('Source', (sources ?? election.sources).map(sourceLine))],
    footer: { text: setting.bundledCopy ? `${derived} · ${BUNDLED_COPY}` : derived },
  };
  const room = Math.min(LIMIT.embedDescription, LIMIT.embedText - textLength(rest));
  return {
    ...rest,
    url: setting.origin + path,
    color: colour,
    description: linesWithin(description, room),
    ...imageOf(picture, setting),
  };
}

/** How many characters of an embed, its description left out, count towards Discord's limit on all together. */
export function textLength({ author, title, fields, footer }: APIEmbed): number {
  const texts = [author?.name, title, footer?.text, ...(fields ?? []).flatMap(({ name, value }) => [name, value])];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

function imageOf(picture: Result['picture'], { pictures, origin }: Setting): Pick<APIEmbed, 'image'> {
  const published = picture && pictures[picture.name];
  if (!published) return {};
  return {
    image: { url: origin + chartPath(published), description: cut(picture.words, LIMIT.imageDescription) },
  };
}

/** An embed that is a picture and nothing else; none where the picture was not published. */
export function pictureEmbed(name: string, words: string, setting: Setting): APIEmbed[] {
  const image = imageOf({ name, words }, setting);
  return 'image' in image ? [image] : [];
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
        notes.map((note) => `• ${plain(note)}`),
      );
}

/** Where the figures come from, as a link, with the licence. */
export function sourceLine({ name, title, url, licence, retrieved }: Source): string {
  return `[${plain(name)}: ${plain(title)}](${url}), ${licence}, taken ${dayInWords(retrieved)}`;
}
