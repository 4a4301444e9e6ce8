import { councilSlug } from '../results/ids.ts';
import { Election } from '../results/schema.ts';
import { bundledElection, bundledHeld, bundledPeople, bundledShelf, isDocument } from './bundled.ts';
import type { CouncilEntry } from './catalogue.ts';
import { READ_DEADLINE_MS } from './deadline.ts';
import { electionKey, peopleKey, shelfKey, surnamesKey } from './keys.ts';
import { type Held, memoryOf, recall } from './memory.ts';
import { type Candidacy, People, runsFor, Surnames, surnamesLike } from './people.ts';
import { type Reads, readsOfBundle, readsOfKv } from './reads.ts';
import { Shelf } from './shelf.ts';

/** People in runs; a run is the same array each time, so that what is worked out of it can be kept. */
export type Runs = readonly (readonly Candidacy[])[];

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
  shelfOf(election: Pick<Election, 'council'>): Shelf;
  /** Those whom a typed name may mean, of all elections held: where they are many, by surname or its beginning. */
  people(typed: string): Promise<Runs>;
  /** Those whom a name may mean of which the surname is misspelt; none where `people` looks through everybody. */
  peopleLike(typed: string): Promise<Runs>;
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

  async function people(typed: string): Promise<Runs> {
    const runs = runsFor(typed, catalogue.people).map(({ hash }) =>
      reads.document(peopleKey(hash), People, bundledPeople),
    );
    return [...new Set(await Promise.all(runs))];
  }

  return {
    release,
    councils: catalogue.councils,
    bundledCopy: reads.bundledCopy,
    shelf,
    people,

    async election(electionId) {
      const council = councilSlug(electionId);
      const entry = (await shelf(council))?.elections.find(({ election_id }) => election_id === electionId);
      if (!entry) return null;
      const compiledIn = bundledElection(electionId);
      if (compiledIn && (await isDocument(compiledIn, entry.hash))) return compiledIn;
      return reads.document(electionKey(electionId, entry.hash), Election, async () => {
        const instead = compiledIn && (await bundledShelf(council));
        // What its shelf says of the document that could not be read is not true of this one.
        if (instead) opened.set(council, instead);
        return compiledIn;
      });
    },

    shelfOf({ council }) {
      const found = opened.get(council);
      if (!found) throw new Error(`no election of "${council}" was read`);
      return found;
    },

    async peopleLike(typed) {
      if (catalogue.surnames === null) return [];
      const surnames = await reads.document(surnamesKey(catalogue.surnames), Surnames, async () => []);
      const runs = await Promise.all(surnamesLike(typed, surnames).map(people));
      return [...new Set(runs.flat())];
    },
  };
}
