/** What every embed of a result has in common: the election, the day, the source, and what is derived. */
import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import type { Source } from '../results/schema.ts';
import { sourcesTogether } from '../results/sources.ts';
import { picturePath } from './reply-paths.ts';
import type { Subject } from './subject.ts';
import { dayInWords, linesWithin, plain } from './text.ts';

/** The words in a footer that say KV could not be read. */
export const BUNDLED_COPY = 'bundled copy';

export interface ResultCard {
  /** What the reply is about, with the polling day, so that readers see at once which election this is. */
  title: string;
  /** The line above the title, if it is not the name of the election. */
  author?: string;
  colour: number;
  description: readonly string[];
  fields: readonly (APIEmbedField | null)[];
  /** What does not add up in the records that the reply uses, as sentences; above all other fields. */
  doubts: readonly string[];
  /** The path of the page with the same result. */
  path: string;
  /** The name of a picture, shown if it was published, and its alt text. */
  picture?: { name: string; words: string };
  /** The sources, if they are not just those of the one election. */
  sources?: readonly Source[];
  /** Which figures are derived, for the footer. */
  derived: string;
}

/** An embed of a result, within Discord's limits, with its source and what is derived in it. */
export function resultEmbed(result: ResultCard, subject: Subject): APIEmbed {
  const { title, colour, description, doubts, derived, path, picture, sources } = result;
  const fields = [sentencesField('What does not add up', doubts), ...result.fields];
  const { election } = subject;
  const rest = {
    author: { name: cut(result.author ?? election.name, LIMIT.embedTitle) },
    title: cut(plain(title), LIMIT.embedTitle),
    fields: [...fields.filter((one) => one !== null), field('Source', sourceLines(sources ?? election.sources))],
    footer: { text: subject.bundledCopy() ? `${derived} · ${BUNDLED_COPY}` : derived },
  };
  const room = Math.min(LIMIT.embedDescription, LIMIT.embedText - textLength(rest));
  return {
    ...rest,
    url: subject.origin + path,
    color: colour,
    description: linesWithin(description, room),
    ...imageOf(picture, subject),
  };
}

/** The characters of an embed, except its description, that count towards Discord's limit on all of its text. */
export function textLength({ author, title, fields, footer }: APIEmbed): number {
  const texts = [author?.name, title, footer?.text, ...(fields ?? []).flatMap(({ name, value }) => [name, value])];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

/** The picture with its alt text; nothing if it was not published. */
export function imageOf(picture: ResultCard['picture'], { pictures, origin }: Subject): Pick<APIEmbed, 'image'> {
  const published = picture && pictures[picture.name];
  if (!published) return {};
  return {
    image: { url: origin + picturePath(published), description: cut(picture.words, LIMIT.imageDescription) },
  };
}

/** An embed with nothing but a picture; none if the picture was not published. */
export function pictureEmbed(name: string, words: string, subject: Subject): APIEmbed[] {
  const image = imageOf({ name, words }, subject);
  return 'image' in image ? [image] : [];
}

/** A field of whole lines, as many as Discord's limit allows. */
export function field(name: string, lines: readonly string[], inline = false): APIEmbedField {
  return { name, value: linesWithin(lines, LIMIT.fieldValue), inline };
}

/** A field of notes; null if there are none. */
export function notesField(notes: readonly string[]): APIEmbedField | null {
  return sentencesField('Notes', notes);
}

function sentencesField(name: string, sentences: readonly string[]): APIEmbedField | null {
  if (sentences.length === 0) return null;
  return field(
    name,
    sentences.map((sentence) => `• ${plain(sentence)}`),
  );
}

/** A line for each address and day: titles from the same source share one. */
function sourceLines(sources: readonly Source[]): string[] {
  return sourcesTogether(sources).map(sourceLine);
}

/** Where the figures come from, as a link, with the licence. */
export function sourceLine({ name, title, url, licence, retrieved }: Source): string {
  return `[${plain(name)}: ${plain(title)}](${url}), ${licence}, retrieved ${dayInWords(retrieved)}`;
}
