import { nameKey } from '../../src/results/name-key.ts';
import type { Council } from '../../src/results/schema.ts';
import { slugOf } from '../../src/results/slug.ts';
import { BadInput } from './bad-input.ts';

/** A council or ward as a file names it. `gss` is null if the file has no code. */
export interface NamedPlace {
  name: string;
  gss: string | null;
}

type Ward = Council['wards'][number];

/** The type of council, before or after the name: "Testham Borough Council", "London Borough of Testham". */
const KIND =
  /^(?:(?:the )?(?:royal |london |metropolitan )*(?:borough|city) of )|,? (?:(?:metropolitan |london |royal )*(?:borough|district|city|county) )?council$/gi;

/** What may precede a council's name in a title or an infobox: "2003 ", "17 of the 51 seats on ". */
const BEFORE_NAME = /(?:^|\b\d{4} |\b(?:seats|elections?) (?:in|of|on|to|for) )(?:the )?$/;
/** What may follow it: "", ", 2003", " election", " local elections, 2011". */
const AFTER_NAME = /^(?: \d{4})?(?: (?:local |council )?(?:by )?elections?(?: .*)?)?$/;

/**
 * The council that a title such as "2003 Derby City Council election" names, or null. The title must have the whole
 * name: "North Westmarch Borough Council" is not Westmarch.
 */
export function councilIn(title: string, councils: readonly Council[]): Council | null {
  const words = nameKey(title);
  return councils.find(({ name }) => isNamedIn(words, nameKey(name))) ?? null;
}

function isNamedIn(words: string, name: string): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    if (BEFORE_NAME.test(words.slice(0, at)) && AFTER_NAME.test(words.slice(at + name.length))) return true;
  }
  return false;
}

/** The slug in Democracy Club's ids: `adur` for both "Adur District Council" and "Adur". */
export function slugFromName(name: string): string {
  return slugOf(name.trim().replace(KIND, '') || name);
}

/**
 * Keeps only the rows of the council asked for, with a notice that counts the others.
 * @param asked the council's slug; null for all
 * @throws BadInput if no row is left
 */
export function rowsOfCouncil<Row>(
  rows: readonly Row[],
  asked: string | null,
  isAsked: (row: Row) => boolean,
  file: string,
): { wanted: Row[]; notices: string[] } {
  const wanted = rows.filter(isAsked);
  if (wanted.length === 0) throw new BadInput(file, 1, `found no ward of ${asked ?? 'any council'}`);
  const others = rows.length - wanted.length;
  return { wanted, notices: others > 0 ? [`${file}: skipped ${others} rows about councils other than ${asked}`] : [] };
}

/**
 * The councils and wards that an import finds. Names come from `data/councils.json`. A council or ward missing there is
 * learned: it gets the name the file prints, and is listed for review.
 */
export class CouncilRegister {
  readonly notices: string[] = [];
  readonly #known: readonly Council[];
  readonly #learned = new Map<string, Council>();
  /** Seats contested in this import, by council. */
  readonly #seats = new Map<string, number>();

  constructor(known: readonly Council[]) {
    this.#known = known;
  }

  /** Finds a council by its code, else by its slug. @param slug from the file's own ids, if it has them */
  find({ name, gss }: NamedPlace, slug: string = slugFromName(name)): Council | null {
    const all = [...this.#known, ...this.#learned.values()];
    return all.find((one) => gss !== null && one.gss === gss) ?? all.find((one) => one.slug === slug) ?? null;
  }

  /** Whether to import this council. @param asked the only slug to import; null for all */
  isAsked(place: NamedPlace, asked: string | null): boolean {
    return asked === null || this.slugOf(place) === asked;
  }

  /** The council's slug, whether or not it is known. */
  slugOf(place: NamedPlace): string {
    return this.find(place)?.slug ?? slugFromName(place.name);
  }

  /** The council's slug and name. A new council is learned. */
  council(named: NamedPlace, slug: string = slugFromName(named.name)): Pick<Council, 'slug' | 'name'> {
    const found = this.find(named, slug);
    if (found) return found;
    const empty = { seats: 0, wards: [], polling_days: [], yearly_record: null, control_disputed: [] };
    const council = { slug, name: named.name, gss: named.gss ?? '', ...empty };
    this.#learned.set(slug, council);
    return council;
  }

  /** The ward's name from the table, with the code from the file. A new ward is learned. */
  ward(council: string, ward: NamedPlace, seats: number, where: string): NamedPlace {
    this.#seats.set(council, (this.#seats.get(council) ?? 0) + seats);
    const slug = slugOf(ward.name);
    const known = this.#known.find((one) => one.slug === council);
    const listed = (this.#learned.get(council) ?? known)?.wards.find((one) => one.slug === slug);
    if (!listed) {
      if (known) this.notices.push(`${where}: ${known.name} has no ward "${ward.name}" in the table of councils`);
      this.#learn(council, { slug, ...ward });
      return ward;
    }
    if (ward.gss !== null && listed.gss !== null && ward.gss !== listed.gss) {
      const codes = `the code ${ward.gss} here and ${listed.gss} in the table of councils`;
      this.notices.push(`${where}: the ward "${ward.name}" has ${codes}; its boundaries may have changed`);
    }
    return { name: listed.name, gss: ward.gss ?? listed.gss };
  }

  #learn(slug: string, ward: Ward): void {
    const council = this.#learned.get(slug) ?? structuredClone(this.#known.find((one) => one.slug === slug));
    if (!council) throw new Error(`the council ${slug} is not registered`);
    council.wards.push(ward);
    this.#learned.set(slug, council);
  }

  /**
   * Councils that are new or have a new ward. A results file does not give a council's size, so a new council's `seats`
   * counts the seats contested here: the whole council only if all its seats were.
   */
  learned(): Council[] {
    const councils = [...this.#learned.values()].map((one) => ({
      ...one,
      seats: one.seats || (this.#seats.get(one.slug) ?? 0),
      wards: one.wards.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    }));
    return councils.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  }
}
