import { BadInput } from './bad-input.ts';
import { democracyClubFormat } from './democracy-club.ts';
import { flattenedFormat } from './flattened.ts';
import type { Format } from './format.ts';
import { handbookFormat } from './handbook.ts';
import type { Input } from './input.ts';
import { leapFormat } from './leap.ts';
import { wikitextFormat } from './wikitext/index.ts';

/** Every format that can be read, each recognised by its content alone. */
export const formats: readonly Format[] = [
  flattenedFormat,
  wikitextFormat,
  leapFormat,
  handbookFormat,
  democracyClubFormat,
];

/** @throws BadInput where a file is in none of the formats, or in another than the first, or one file too many */
export function formatOf(inputs: readonly Input[]): Format {
  const [first, ...more] = inputs.map(({ file, text }) => {
    const found = formats.find((format) => format.recognises(text));
    if (found) return { file, format: found };
    throw new BadInput(file, 1, `this is no format that can be read: ${formats.map(({ name }) => name).join('; ')}`);
  });
  if (!first) throw new Error('no file was given');
  const { format } = first;
  for (const other of more) {
    if (other.format !== format) throw new BadInput(other.file, 1, `this is ${other.format.name}, not ${format.name}`);
  }
  const extra = more[format.files - 1];
  if (extra) throw new BadInput(extra.file, 1, `an import of ${format.name} takes ${format.files} file(s) at most`);
  return format;
}
