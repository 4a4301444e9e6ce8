import { BadInput } from './bad-input.ts';
import { democracyClubFormat } from './democracy-club.ts';
import { flattenedFormat } from './flattened.ts';
import type { Format } from './format.ts';
import { handbookFormat } from './handbook.ts';
import type { Input } from './input.ts';
import { leapFormat } from './leap.ts';
import { NotResults, otherContents } from './not-results.ts';
import { wikitextFormat } from './wikitext/index.ts';

/** Every format, each recognised by its content alone. */
export const formats: readonly Format[] = [
  flattenedFormat,
  wikitextFormat,
  leapFormat,
  handbookFormat,
  democracyClubFormat,
];

/** @throws NotResults for an unknown format @throws BadInput for a mix of formats, or too many files */
export function formatOf(inputs: readonly Input[]): Format {
  const [first, ...more] = inputs.map(({ file, text }) => {
    const found = formats.find((format) => format.recognises(text));
    if (found) return { file, format: found };
    const unknown = `unknown format; the known ones are ${formats.map(({ name }) => name).join('; ')}`;
    const other = otherContents(text);
    throw new NotResults(file, other?.nextStep ?? unknown, other?.contents);
  });
  if (!first) throw new Error('no file was given');
  const { format } = first;
  for (const other of more) {
    if (other.format !== format)
      throw new BadInput(other.file, 1, `this file is ${other.format.name}; the first is ${format.name}`);
  }
  const extra = more[format.files - 1];
  if (extra) throw new BadInput(extra.file, 1, `too many files: ${format.name} takes at most ${format.files}`);
  return format;
}

/** Whether any format reads this text. */
export function isRecognised(text: string): boolean {
  return formats.some((format) => format.recognises(text));
}
