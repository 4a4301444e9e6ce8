import type { Council } from '../../../src/results/schema.ts';
import { BadInput } from '../bad-input.ts';
import { councilIn } from '../council-in-title.ts';
import { slugFromName } from '../council-name.ts';
import type { NamedPlace } from '../council-register.ts';
import type { ImportContext } from '../format.ts';
import type { Infobox } from '../infobox.ts';

/**
 * The council an article is about: from `data/councils.json`, or if new councils are allowed, as the article names it.
 * @throws BadInput if it is unknown and new councils are not allowed, or if it is not the council asked for
 */
export function articleCouncil(
  title: string,
  infobox: Infobox,
  context: ImportContext,
  file: string,
): [NamedPlace, slug: string] {
  const { council: asked, learn, tables } = context;
  const printed = infobox.get('seats_for_election') ?? '';
  const name = /seats (?:to|on|of) (?:the )?(.+)$/.exec(printed)?.[1] ?? councilNameIn(title);
  const slug = slugFromName(name);
  const known: Council | null =
    councilIn(title, tables.councils) ??
    councilIn(printed, tables.councils) ??
    tables.councils.find((one) => one.slug === slug) ??
    null;
  const found = known?.slug ?? slug;
  if (asked !== null && asked !== found) throw new BadInput(file, 1, `"${title}" is about ${found}, not ${asked}`);
  if (known) return [known, known.slug];
  if (learn) return [{ name, gss: null }, slug];
  throw new BadInput(
    file,
    1,
    `"${title}" does not name a council in data/councils.json; add --council ${slug} if it is new`,
  );
}

/** "Adur District Council" from "2024 Adur District Council election". */
function councilNameIn(title: string): string {
  return title.replace(/^\d{4} /, '').replace(/ (?:by-)?elections?\b.*$/, '');
}
