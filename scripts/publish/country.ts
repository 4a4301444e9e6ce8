/** The councils to publish, read one at a time: only what the country's indexes have of each stays in memory. */
import { existsSync, readdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { distance } from 'fastest-levenshtein';
import type { AuditFinding } from '../../audit/index.ts';
import { notesOf } from '../../audit/notes.ts';
import { pictureEntry } from '../../src/release/albums.ts';
import { type CouncilPart, councilPart, shelved } from '../../src/release/council-part.ts';
import { type FiledFacts, fileFacts } from '../../src/release/filed-facts.ts';
import type { Shelf } from '../../src/release/shelf.ts';
import { councilSlug } from '../../src/results/ids.ts';
import type { Council, Party } from '../../src/results/schema.ts';
import { UsageError } from '../command-line.ts';
import { electionFiles } from '../election-files.ts';
import { errorsIn, refuse } from '../findings.ts';
import { readRecords, readTables, unknownCouncil } from './dataset.ts';
import { cachedFacts, codeHash } from './facts-cache.ts';
import { CACHE, kept } from './kept-pair.ts';

export class Country {
  /** The councils to publish, in order. */
  readonly slugs: readonly string[];
  /** Whether other councils stay as they are published. */
  readonly isPart: boolean;
  readonly code: string;
  readonly #councils: ReadonlyMap<string, Council>;
  readonly #parties: readonly Party[];
  readonly #files: ReadonlyMap<string, readonly string[]>;
  readonly #facts = new Map<string, FiledFacts>();
  readonly #albums = path.join(CACHE, `albums-${process.pid}`);

  constructor(
    { councils, parties }: Awaited<ReturnType<typeof readTables>>,
    files: ReadonlyMap<string, readonly string[]>,
    code: string,
    only: readonly string[] | null,
  ) {
    this.#councils = new Map(councils.map((council) => [council.slug, council]));
    this.#parties = parties;
    this.#files = files;
    this.code = code;
    this.isPart = only !== null;
    this.slugs = [...(only ?? files.keys())].toSorted();
    for (const slug of this.slugs) if (!files.has(slug)) throw new UsageError(withoutRecords(slug, [...files.keys()]));
  }

  /** How many elections of a council are on file. */
  electionsOf(slug: string): number {
    return this.#files.get(slug)?.length ?? 0;
  }

  /**
   * Files every council whose records have changed since it was filed.
   * @throws Error that names a record that is invalid, or lists the errors that stop a publication
   */
  async file(progress: (done: number, total: number) => void): Promise<void> {
    const errors: AuditFinding[] = [];
    const total = this.slugs.reduce((sum, slug) => sum + this.electionsOf(slug), 0);
    let done = 0;
    for (const slug of this.slugs) {
      const facts = await this.#filed(slug, errors);
      if (facts) this.#facts.set(slug, facts);
      done += this.electionsOf(slug);
      progress(done, total);
    }
    refuse(errors);
  }

  /** A council's part of a release, with the pictures that are published of the same facts. */
  plain(slug: string, published: Shelf | undefined): Promise<CouncilPart> {
    const facts = this.#factsOf(slug);
    if (!published || !isDeepStrictEqual(drawnFrom(published), drawnFrom(facts.shelf)))
      return shelved(facts.shelf, facts);
    const own = new Map(published.elections.map((entry) => [entry.election_id, Object.entries(entry.pictures)]));
    const elections = facts.shelf.elections.map((entry) => {
      const pictures = own.get(entry.election_id)?.map(([name, picture]) => [name, pictureEntry(picture)]) ?? [];
      return { ...entry, pictures: Object.fromEntries(pictures) };
    });
    return shelved({ ...facts.shelf, elections }, facts);
  }

  /** A council's part of a release, with all its pictures. @param albums of the pictures in KV */
  async pictured(slug: string, albums: ReadonlyMap<string, string>): Promise<CouncilPart> {
    const elections = await readRecords(this.#files.get(slug) ?? [], [...this.#councils.values()]);
    // Loaded here because the renderer takes memory, which facts alone do not need.
    const { councilPictures } = await import('../pictures/council-pictures.ts');
    const pictures = await councilPictures({ council: this.#council(slug), elections, parties: this.#parties });
    const part = await councilPart(this.#factsOf(slug), pictures, albums);
    const pairs = part.pairs.map((pair) => (pair.key.startsWith('album@') ? kept(pair, this.#albums) : pair));
    return { ...part, pairs: await Promise.all(pairs) };
  }

  /** Deletes the albums that were kept until they were written, also those of runs that were killed. */
  async close(): Promise<void> {
    const folders = existsSync(CACHE) ? readdirSync(CACHE).filter((name) => /^albums-\d+$/.test(name)) : [];
    const unused = folders.filter(
      (name) => !isRunning(Number(name.replace(/\D/g, ''))) || name === path.basename(this.#albums),
    );
    await Promise.all(unused.map((name) => rm(path.join(CACHE, name), { recursive: true, force: true })));
  }

  /** Null if an error in the records stops the publication. */
  async #filed(slug: string, errors: AuditFinding[]): Promise<FiledFacts | null> {
    const council = this.#council(slug);
    const files = this.#files.get(slug) ?? [];
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    const basis = [this.code, JSON.stringify(council), JSON.stringify(this.#parties), ...texts];
    try {
      return await cachedFacts(slug, basis, async () => {
        const dataset = { elections: await readRecords(files, [council]), councils: [council], parties: this.#parties };
        const found = errorsIn(dataset);
        if (found.length > 0) throw new ErrorsFound(found);
        return fileFacts(council, dataset.elections, this.#parties, notesOf);
      });
    } catch (cause) {
      if (!(cause instanceof ErrorsFound)) throw cause;
      errors.push(...cause.errors);
      return null;
    }
  }

  #council(slug: string): Council {
    const council = this.#councils.get(slug);
    if (!council) throw new Error(unknownCouncil(slug));
    return council;
  }

  #factsOf(slug: string): FiledFacts {
    const facts = this.#facts.get(slug);
    if (!facts) throw new Error(`${slug} is not filed yet`);
    return facts;
  }
}

/**
 * Opens a folder such as `data/`.
 * @param only the councils to publish; null for all
 * @throws UsageError for a council without records; Error as `readTables` and `electionFiles` do
 */
export async function openCountry(folder: string, only: readonly string[] | null = null): Promise<Country> {
  const files = electionFiles(path.join(folder, 'elections'));
  if (files.length === 0) throw new Error(`${path.join(folder, 'elections')} contains no elections.`);
  const byCouncil = Map.groupBy(files, (file) => councilSlug(path.basename(file, '.json')));
  return new Country(await readTables(folder), byCouncil, await codeHash(), only);
}

class ErrorsFound extends Error {
  readonly errors: readonly AuditFinding[];

  constructor(errors: readonly AuditFinding[]) {
    super();
    this.errors = errors;
  }
}

/** What pictures are drawn from. */
function drawnFrom({ council, parties, elections }: Shelf): unknown {
  return { council, parties, elections: elections.map(({ hash }) => hash) };
}

function withoutRecords(slug: string, slugs: readonly string[]): string {
  const [near] = slugs.toSorted((a, b) => distance(a, slug) - distance(b, slug));
  const hint = near ? ` The nearest name is ${near}.` : '';
  return `There are no records of a council "${slug}". Use the names of the folders in data/elections, such as --councils derby,leeds.${hint}`;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
