import { find, searchEntry } from '../../src/lookup/search.ts';
import { nameKey } from '../../src/results/name-key.ts';
import type { Council, Election } from '../../src/results/schema.ts';
import { slugOf } from '../../src/results/slug.ts';
import { type Identity, identify } from './council-identity.ts';
import { slugFromName } from './council-name.ts';
import type { CouncilOnFile } from './council-size.ts';
import { misprintedWard } from './misprinted-ward.ts';

/** A council or ward as a file names it. `gss` is null if the file has no code. */
export interface NamedPlace {
  name: string;
  gss: string | null;
}

type Ward = Council['wards'][number];

const UNKNOWN: Pick<Council, 'seats' | 'wards' | 'polling_days'> = { seats: [], wards: [], polling_days: [] };

/**
 * The councils and wards that an import finds. Names come from `data/councils.json`, or for a ward that it lacks, from
 * the elections on file. A council or ward missing in the table is learned: it gets the name the file prints, and is
 * listed for review.
 */
export class CouncilRegister {
  readonly notices: string[] = [];
  readonly #known: readonly Council[];
  readonly #electionsOf: (slug: string) => readonly Election[];
  readonly #learned = new Map<string, Council>();
  /** Every ward of a council by its slug and by its name's key, with those of this import. */
  readonly #wards = new Map<string, Map<string, Ward>>();
  readonly #identities = new Map<string, Identity>();

  /** @param electionsOf the elections on file of a council, by its slug */
  constructor(known: readonly Council[], electionsOf: (slug: string) => readonly Election[] = () => []) {
    this.#known = known;
    this.#electionsOf = electionsOf;
  }

  /** Finds a council by its code, else by its slug or name. @param slug from the file's own ids, if it has them */
  find(named: NamedPlace, slug: string = slugFromName(named.name)): Council | null {
    return this.#identify(named, slug).council;
  }

  /** Whether to import this council. @param asked the only slug to import; null for all */
  isAsked(place: NamedPlace, asked: string | null): boolean {
    return asked === null || this.slugOf(place) === asked;
  }

  /** The council's slug, whether or not it is known. */
  slugOf(place: NamedPlace): string {
    const { council, slug } = this.#identify(place, slugFromName(place.name));
    return council?.slug ?? slug;
  }

  /** The council's slug and name. A new council is learned. */
  council(named: NamedPlace, slug: string = slugFromName(named.name)): Pick<Council, 'slug' | 'name'> {
    const found = this.#identify(named, slug);
    for (const notice of found.notices) if (!this.notices.includes(notice)) this.notices.push(notice);
    if (found.council) return found.council;
    const about = { codes: [], elects: null, predecessors: [], successors: [] };
    const empty = { ...about, seats: [], wards: [], polling_days: [], yearly_record: null, control_disputed: [] };
    const council = { slug: found.slug, name: named.name, gss: named.gss ?? '', ...empty };
    this.#learned.set(found.slug, council);
    this.#identities.clear();
    return council;
  }

  #identify(named: NamedPlace, slug: string): Identity {
    const key = `${named.gss}|${named.name}|${slug}`;
    const known = this.#identities.get(key) ?? identify(named, slug, [...this.#known, ...this.#learned.values()]);
    this.#identities.set(key, known);
    return known;
  }

  /** What the table of councils and the elections on file say about a council's size and elections. */
  onFile(slug: string): CouncilOnFile {
    const { seats, wards, polling_days } = this.#known.find((one) => one.slug === slug) ?? UNKNOWN;
    return { seats, wards: wards.length, polling_days, elections: this.#electionsOf(slug) };
  }

  /**
   * The ward's name as it is spelt in the table or in the elections on file, with the code from the file. A ward missing
   * in the table is learned, and so is another code of one: it was redrawn. A council in the table without wards stays
   * without: its records have them.
   */
  ward(council: string, ward: NamedPlace, where: string): NamedPlace {
    const listed = this.#wardsOf(council);
    const same = listed.get(slugOf(ward.name)) ?? listed.get(nameKey(ward.name));
    const name = same?.name ?? misprintedWard(ward, this.#printedOf(council)) ?? ward.name;
    if (slugOf(name) !== slugOf(ward.name)) {
      this.notices.push(`${where}: "${ward.name}" is recorded as the ward "${name}", as it is spelt on file`);
    }
    const known = this.#known.find((one) => one.slug === council);
    const found: Ward = { slug: slugOf(name), name, gss: ward.gss };
    if (known?.wards.length === 0) {
      listed.set(found.slug, found).set(nameKey(name), found);
      return { name, gss: ward.gss };
    }
    const own = this.#inTable(council)?.wards.filter(({ slug }) => slug === found.slug) ?? [];
    const codes = own.flatMap(({ gss }) => gss ?? []);
    if (own.length === 0) {
      if (known) {
        const missing = `${known.name} has no ward "${ward.name}" in the table of councils`;
        this.notices.push(`${where}: ${missing}${likeness(ward.name, known.wards)}`);
      }
      this.#learn(council, found);
    } else if (ward.gss !== null && codes.length > 0 && !codes.includes(ward.gss)) {
      const printed = `the code ${ward.gss} here and ${codes.join(' and ')} in the table of councils`;
      this.notices.push(`${where}: the ward "${ward.name}" has ${printed}; its boundaries may have changed`);
      this.#learn(council, found);
    }
    return { name, gss: ward.gss ?? (codes.length === 1 ? (codes[0] ?? null) : null) };
  }

  #inTable(slug: string): Council | undefined {
    return this.#learned.get(slug) ?? this.#known.find((one) => one.slug === slug);
  }

  #wardsOf(slug: string): Map<string, Ward> {
    const listed = this.#wards.get(slug);
    if (listed) return listed;
    const wards = new Map<string, Ward>();
    // The table of councils comes last, because it was reviewed.
    for (const ward of [...this.#printedOf(slug), ...(this.#inTable(slug)?.wards ?? [])]) {
      wards.set(ward.slug, ward).set(nameKey(ward.name), ward);
    }
    this.#wards.set(slug, wards);
    return wards;
  }

  /** The wards in the elections on file. */
  #printedOf(slug: string): Ward[] {
    return this.#electionsOf(slug).flatMap(({ ballots }) =>
      ballots.map(({ post_label, gss }): Ward => ({ slug: slugOf(post_label), name: post_label, gss })),
    );
  }

  #learn(slug: string, ward: Ward): void {
    const council = this.#learned.get(slug) ?? structuredClone(this.#known.find((one) => one.slug === slug));
    if (!council) throw new Error(`the council ${slug} is not registered`);
    council.wards.push(ward);
    this.#learned.set(slug, council);
    this.#identities.clear();
    this.#wards.delete(slug);
  }

  /** Councils that are new or have a new ward. A results file does not give a new council's size: it is not recorded. */
  learned(): Council[] {
    const councils = [...this.#learned.values()].map((one) => ({
      ...one,
      wards: one.wards.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    }));
    return councils.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  }
}

/** A question about the ward that a name may misspell; empty if there is none. */
function likeness(name: string, wards: readonly Ward[]): string {
  const found = find(
    name,
    wards.map((ward) => searchEntry([ward.name], ward)),
  );
  return found.kind === 'one' ? `; is it "${found.item.name}"?` : '';
}
