import type { Contents, CouncilEntry } from '../release/catalogue.ts';
import { shelfKey, surnamesKey, volumeKey, wardsKey } from '../release/keys.ts';
import type { PublishedChange } from '../release/published-changes.ts';
import { type FiledElection, filedElection, type Shelf } from '../release/shelf.ts';
import type { WardIndex } from '../release/ward-index.ts';
import { councilSlug } from '../results/ids.ts';
import type { Election } from '../results/schema.ts';
import { compiledElection } from './compiled-elections.ts';
import { compiledIn, compiledInShelf, isCompiledIn } from './compiled-in.ts';
import { READ_TIMEOUT_MS } from './deadline.ts';
import { type Documents, documentsInBundle, documentsInKv } from './documents.ts';
import type { PeopleChunk } from './people-chunk.ts';
import { type OpenRelease, readRelease, releaseCacheOf } from './release-cache.ts';
import type { Later } from './stale-while-revalidate.ts';

/** People to search for a name. */
export interface People {
  /** Late people first. A chunk is the same object each time in one request. */
  chunks: readonly PeopleChunk[];
  /** Whether these are all the people whom the name may mean: one question reads only a few chunks. */
  all: boolean;
}

/** One release, from KV or from the bundled copy. */
export interface Archive {
  /** The id of the release. */
  release: string;
  /** The councils with elections on file. */
  councils: readonly CouncilEntry[];
  /** How many ballots and candidates all elections have. */
  counts: Contents['counts'];
  /** What the last publications changed, newest first; empty if that is not known. */
  changes: readonly PublishedChange[];
  /** Whether the bundled copy has answered because KV could not; replies then say so. */
  bundledCopy(): boolean;
  /** Whether KV has answered every read so far, so that a reply made from them may be cached. */
  faultless(): boolean;
  /**
   * What is on file about a council, or null.
   * @throws StoreFault if KV fails and there is no bundled copy; so do the reads below
   */
  shelf(council: string): Promise<Shelf | null>;
  /** An election together with what is on file about it, or null. */
  election(electionId: string): Promise<FiledElection | null>;
  /** The ids of elections on file that this request could not read; replies then say so. */
  unread(): readonly string[];
  /** People of all elections whom a typed name may mean; of many people, those whose surname starts with a word of it. */
  people(typed: string): Promise<People>;
  /** Chunks with the people of these whole names; of many names, those of the first. */
  namesakes(names: readonly string[]): Promise<readonly PeopleChunk[]>;
  /** Every surname, packed, to correct a misspelt one; empty if `people` always returns everybody. */
  surnames(): Promise<string>;
  /** The index of ward names; null if there is only one council, or it cannot be read. */
  wards(): Promise<WardIndex | null>;
}

/**
 * Opens the release in KV, or the bundled copy if KV is empty, slow, failing or corrupt. A warm isolate reads nothing
 * before it replies.
 */
export async function openArchive(kv: KVNamespace, later: Later): Promise<Archive> {
  const cache = releaseCacheOf(kv);
  const deadline = Date.now() + READ_TIMEOUT_MS;
  const open = await cache.catalogue.get(() => readRelease(kv, deadline), later);
  return open
    ? archiveOf(open, documentsInKv(kv, cache, open.isMarked, deadline))
    : archiveOf(await compiledIn(), documentsInBundle());
}

function archiveOf({ catalogue, release }: OpenRelease, documents: Documents): Archive {
  const opened = new Map<string, Shelf>();
  const unread = new Set<string>();

  async function shelf(council: string): Promise<Shelf | null> {
    const known = opened.get(council);
    if (known) return known;
    const entry = catalogue.councils.find(({ slug }) => slug === council);
    if (!entry) return null;
    const key = shelfKey(council, entry.hash);
    const found =
      catalogue.carried[entry.hash] ?? (await documents.read<Shelf>({ key }, () => compiledInShelf(council)));
    opened.set(council, found);
    return found;
  }

  return {
    release,
    councils: catalogue.councils,
    counts: catalogue.counts,
    changes: catalogue.changes,
    bundledCopy: documents.bundledCopy,
    faultless: documents.faultless,
    shelf,
    unread: () => [...unread],

    async election(electionId) {
      const own = await shelf(councilSlug(electionId));
      const entry = own?.elections.find(({ election_id }) => election_id === electionId);
      if (!own || !entry) return null;
      const compiled = isCompiledIn(electionId, entry.hash) ? await compiledElection(electionId) : null;
      if (compiled) return filedElection(compiled, own);
      const key = volumeKey(own.council.slug, entry.volume);
      const election = await documents
        .read<Election>({ key, line: entry.line }, () => compiledElection(electionId))
        .catch((fault) => {
          unread.add(electionId);
          throw fault;
        });
      // The shelf describes the document that could not be read, not the bundled copy that replaces it.
      const fellBack = documents.bundledCopy() && election === (await compiledElection(electionId));
      return filedElection(election, (fellBack && (await compiledInShelf(own.council.slug))) || own);
    },

    async people(typed) {
      const { chunksFor, readPeople } = await import('./people-index.ts');
      const { chunks, all } = chunksFor(typed, catalogue.people);
      const read = await readPeople([...catalogue.late, ...chunks], documents);
      return read ? { chunks: read, all } : { chunks: [await bundledPeople()], all: true };
    },

    async namesakes(names) {
      const { chunksOfNames, readPeople } = await import('./people-index.ts');
      const chunks = [...catalogue.late, ...chunksOfNames(names, catalogue.people)];
      return (await readPeople(chunks, documents)) ?? [await bundledPeople()];
    },

    async surnames() {
      if (catalogue.surnames === null) return '';
      return documents.read({ key: surnamesKey(catalogue.surnames) }, async () => '');
    },

    async wards() {
      if (catalogue.wards === null) return null;
      const index = await documents.read<WardIndex | typeof NO_INDEX>(
        { key: wardsKey(catalogue.wards) },
        async () => NO_INDEX,
      );
      return index === NO_INDEX ? null : index;
    },
  };
}

/** Only the home council's wards can be found while KV fails. */
const NO_INDEX = Symbol('KV failed');

/** Loaded only if KV fails. */
async function bundledPeople(): Promise<PeopleChunk> {
  const { compiledInPeople } = await import('./compiled-in-people.ts');
  return compiledInPeople();
}
