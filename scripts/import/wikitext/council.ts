import type { Council } from '../../../src/results/schema.ts';
import { BadInput } from '../bad-input.ts';
import { councilIn, councilSlug, type Named } from '../councils.ts';
import type { Infobox } from '../declared.ts';
import type { Context } from '../format.ts';

/**
 * The council an article is about, as `data/councils.json` has it, or as the article names it where it may be new.
 * @throws BadInput where it is not known and nobody asked for a new one, or where it is another than was asked for
 */
export function councilOf(title: string, infobox: Infobox, context: Context, file: string): [Named, slug: string] {
  const { council: asked, learn, tables } = context;
  const printed = infobox.get('seats_for_election') ?? '';
  const name = /seats (?:to|on|of) (?:the )?(.+)$/.exec(printed)?.[1] ?? nameIn(title);
  const slug = councilSlug(name);
  const known: Council | null =
    councilIn(title, tables.councils) ??
    councilIn(printed, tables.councils) ??
    tables.councils.find((one) => one.slug === slug) ??
    null;
  const found = known?.slug ?? slug;
  if (asked !== null && asked !== found) throw new BadInput(file, 1, `"${title}" is of ${found}, not of ${asked}`);
  if (known) return [known, known.slug];
  if (learn) return [{ name, gss: null }, slug];
  throw new BadInput(
    file,
    1,
    `no council of data/councils.json is named in "${title}"; add --council ${slug} for a new one`,
  );
}

/** "2024 Adur District Council election" is of "Adur District Council". */
function nameIn(title: string): string {
  return title.replace(/^\d{4} /, '').replace(/ (?:by-)?elections?\b.*$/, '');
}
