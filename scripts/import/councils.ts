import type { Council } from '../../src/results/schema.ts';
import { slugOf } from '../../src/results/slug.ts';

/** A council or ward as a file names it; `gss` is null where the file has no code for it. */
export interface Named {
  name: string;
  gss: string | null;
}

type Ward = Council['wards'][number];

/** A council's kind before or after its place: "Testham Borough Council", "London Borough of Testham". */
const KIND =
  /^(?:(?:the )?(?:royal |london |metropolitan )*(?:borough|city) of )|,? (?:(?:metropolitan |london |royal )*(?:borough|district|city|county) )?council$/gi;

/** The council named in a title, or null: "2003 Derby City Council election" is of Derby City Council. */
export function councilIn(title: string, councils: readonly Council[]): Council | null {
  return councils.find(({ name }) => title.includes(name)) ?? null;
}

/** "Adur District Council" and "Adur" are both `adur`, as in Democracy Club's ids. */
export function councilSlug(name: string): string {
  return slugOf(name.trim().replace(KIND, '') || name);
}

/**
 * The councils and wards an import meets. What `data/councils.json` has is taken from there; what it lacks is
 * learned as the file names it, and kept for whoever wants to review it.
 */
export class CouncilRegister {
  readonly notices: string[] = [];
  readonly #known: readonly Council[];
  readonly #learned = new Map<string, Council>();
  /** Seats each learned council fills in this import. */
  readonly #seats = new Map<string, number>();

  constructor(known: readonly Council[]) {
    this.#known = known;
  }

  /** The council by its code, or else by its slug; `slug` is what the file's own ids call it. */
  find({ name, gss }: Named, slug: string = councilSlug(name)): Council | null {
    const all = [...this.#known, ...this.#learned.values()];
    return all.find((one) => gss !== null && one.gss === gss) ?? all.find((one) => one.slug === slug) ?? null;
  }

  /** Whether a council is the one that was asked for; where none was, all are. */
  isAsked(named: Named, asked: string | null): boolean {
    return asked === null || (this.find(named)?.slug ?? councilSlug(named.name)) === asked;
  }

  /** The council's slug and name, learned where it is not known. */
  council(named: Named, slug: string = councilSlug(named.name)): Pick<Council, 'slug' | 'name'> {
    const found = this.find(named, slug);
    if (found) return found;
    const empty = { seats: 0, wards: [], yearly_record: null, control_disputed: [] };
    const council = { slug, name: named.name, gss: named.gss ?? '', ...empty };
    this.#learned.set(slug, council);
    return council;
  }

  /** The ward as the council's table names it, with the code the file gives it; learned where it is not known. */
  ward(council: string, ward: Named, seats: number, where: string): Named {
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
   * Councils that are new, or have a new ward. The size of a new one is not in a results file: `seats` is what its
   * wards fill here, which is the whole council only where all of it was up for election.
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
