import type { CouncilEntry } from '../release/catalogue.ts';
import { electionKey, peopleKey, shelfKey, surnamesKey } from '../release/keys.ts';
import { type Candidacy, Run, runsFor, Surnames, surnamesLike } from '../release/people.ts';
import { Shelf } from '../release/shelf.ts';
import { councilSlug } from '../results/ids.ts';
import { Election } from '../results/schema.ts';
import { bundledElection, bundledHeld, bundledPeople, bundledShelf, isDocument } from './compiled-in.ts';
import { READ_DEADLINE_MS } from './deadline.ts';
import { type Held, memoryOf, recall } from './memory.ts';
import { type Reads, readsOfBundle, readsOfKv } from './reads.ts';

/** People among whom somebody is looked for. */
export interface People {
  /** A run is the same array each time, so that what is worked out of it can be kept. */
  runs: readonly (readonly Candidacy[])[];
  /** Whether nobody else may be called so: false where more people have a surname than are read for one question. */
  all: boolean;
}

/** What a command reads: one release, wherever it came from. */
export interface Archive {
  /** The name of the release in use. */
  release: string;
  /** The councils of which elections are held. */
  councils: readonly CouncilEntry[];
  /** Whether the bundled copy has answered because KV could not; readers are told so. */
  bundledCopy(): boolean;
  /**
   * What is held of a council, or null where nothing is.
   * @throws StoreFault where KV fails to give it and no bundled copy exists; so do the reads below.
   */
  shelf(council: string): Promise<Shelf | null>;
  /** One election's recorded facts, or null where the release holds none of that id. */
  election(electionId: string): Promise<Election | null>;
  /** The shelf of an election that was read. @throws Error where it was not read from this archive */
  shelfOf(election: Election): Shelf;
  /** Those whom a typed name may mean, of all elections held: where they are many, by surname or its beginning. */
  people(typed: string): Promise<People>;
  /** Those whom a name may mean of which the surname is misspelt; nobody where `people` looks through everybody. */
  peopleLike(typed: string): Promise<People>;
}

/**
 * Opens the release in KV, or the bundled one where KV is empty, slow, failing or corrupt. A warm isolate reads
 * nothing; an aged catalogue still serves and is read again behind the reply.
 * @param later keeps work going once the reply is sent (`waitUntil`)
 */
export async function openArchive(kv: KVNamespace, later: (work: Promise<unknown>) => void): Promise<Archive> {
  const memory = memoryOf(kv);
  const at = Date.now() + READ_DEADLINE_MS;
  const held = await recall(memory, kv, at, later);
  return held ? archiveOf(held, readsOfKv(kv, memory, at)) : archiveOf(await bundledHeld(), readsOfBundle());
}

function archiveOf({ catalogue, release }: Held, reads: Reads): Archive {
  const opened = new Map<string, Shelf>();
  const shelves = new WeakMap<Election, Shelf>();

  async function shelf(council: string): Promise<Shelf | null> {
    const known = opened.get(council);
    if (known) return known;
    const entry = catalogue.councils.find(({ slug }) => slug === council);
    if (!entry) return null;
    const key = shelfKey(council, entry.hash);
    const found = catalogue.carried[entry.hash] ?? (await reads.document(key, Shelf, () => bundledShelf(council)));
    opened.set(council, found);
    return found;
  }

  async function people(typed: string): Promise<People> {
    const { runs, all } = runsFor(typed, catalogue.people);
    let fallen = false;
    const instead = () => {
      fallen = true;
      return bundledPeople();
    };
    const read = await Promise.all(runs.map(({ hash }) => reads.document(peopleKey(hash), Run, instead)));
    // Those of the bundle are of other elections than the runs that could be read: never both.
    return fallen ? { runs: [await bundledPeople()], all: true } : { runs: read, all };
  }

  async function electionIn(shelf: Shelf, electionId: string): Promise<Election | null> {
    const entry = shelf.elections.find(({ election_id }) => election_id === electionId);
    if (!entry) return null;
    const compiledIn = bundledElection(electionId);
    const own = compiledIn && (await isDocument(compiledIn, entry.hash)) ? compiledIn : null;
    const key = electionKey(electionId, entry.hash);
    const election = own ?? (await reads.document(key, Election, async () => compiledIn));
    // What its shelf says of a document that could not be read is not true of the one that stands in for it.
    const instead = election === compiledIn && !own ? await bundledShelf(shelf.council.slug) : null;
    shelves.set(election, instead ?? shelf);
    return election;
  }

  return {
    release,
    councils: catalogue.councils,
    bundledCopy: reads.bundledCopy,
    shelf,
    people,

    async election(electionId) {
      const found = await shelf(councilSlug(electionId));
      return found && electionIn(found, electionId);
    },

    shelfOf(election) {
      const found = shelves.get(election);
      if (!found) throw new Error(`${election.election_id} was not read from this archive`);
      return found;
    },

    async peopleLike(typed) {
      if (catalogue.surnames === null) return { runs: [], all: true };
      const surnames = await reads.document(surnamesKey(catalogue.surnames), Surnames, async () => []);
      const found = await Promise.all(surnamesLike(typed, surnames).map(people));
      return { runs: [...new Set(found.flatMap(({ runs }) => runs))], all: found.every(({ all }) => all) };
    },
  };
}
