/** Chooses the chunks of people to read for a typed name, and reads them. */
import type { ChunkEntry } from '../release/catalogue.ts';
import { peopleKey } from '../release/keys.ts';
import { sortKey } from '../release/people.ts';
import type { StoredPeople } from '../release/stored-people.ts';
import { memoised } from '../results/memoise.ts';
import { nameKey } from '../results/name-key.ts';
import { type Documents, TEXT_SHARE } from './documents.ts';
import { type PeopleChunk, storedChunk } from './people-chunk.ts';

/** How many chunks one question may read, and how many of those for one of its words. */
const MOST_CHUNKS = 4;
const MOST_PER_WORD = 2;

/** The chosen chunks, and whether they include everybody whom the name may mean. */
export interface ChosenChunks {
  chunks: ChunkEntry[];
  all: boolean;
}

/**
 * The most likely chunks for a name: any of its words may be the surname, or the start of it. If there are few chunks,
 * all of them.
 */
export function chunksFor(typed: string, chunks: readonly ChunkEntry[]): ChosenChunks {
  if (chunks.length <= MOST_CHUNKS) return { chunks: [...chunks], all: true };
  const words = nameKey(typed).split(' ');
  // The keys that the name has if its surname begins at this word, in the order of how likely that is.
  const whole = words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(' ')).toReversed();
  // Some sources print only an initial: "Rawson M." for Martin Rawson.
  const initialled = words.length > 1 ? [`${words.at(-1)} ${words[0]?.charAt(0)}`] : [];
  const found = [...whole, ...initialled, ...words.toReversed()].map((key) => startingWith(key, chunks));
  const likely = new Set(found.flatMap((some) => some.slice(0, MOST_PER_WORD)));
  const chosen = [...likely].slice(0, MOST_CHUNKS);
  return { chunks: chosen, all: chosen.length === new Set(found.flat()).size };
}

/** How many chunks the names in one message may read. */
const MOST_FOR_NAMES = 6;

/** The chunks with the people of these whole names, in the order of the names; all of them if there are few. */
export function chunksOfNames(names: readonly string[], chunks: readonly ChunkEntry[]): ChunkEntry[] {
  if (chunks.length <= MOST_CHUNKS) return [...chunks];
  // One chunk has all namesakes: chunks are never cut within a key.
  const found = names.flatMap((name) => startingWith(sortKey(name), chunks).slice(0, 1));
  return [...new Set(found)].slice(0, MOST_FOR_NAMES);
}

/** The chunks that may contain sort keys with this start. */
function startingWith(key: string, chunks: readonly ChunkEntry[]): ChunkEntry[] {
  const first = countOf(chunks, ({ from }) => from <= key) - 1;
  const last = countOf(chunks, ({ from }) => from.startsWith(key) || from <= key) - 1;
  return chunks.slice(Math.max(0, first), Math.max(0, last) + 1);
}

/** How many chunks are before a place in their order, by binary search. */
function countOf(chunks: readonly ChunkEntry[], isBefore: (chunk: ChunkEntry) => boolean): number {
  let [low, high] = [0, chunks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const chunk = chunks[middle];
    if (chunk && isBefore(chunk)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The chunks that one request has read. */
const readBy = memoised((_request: Documents) => memoised(storedChunk));

/**
 * The people of these chunks; a chunk is the same object each time in one request. Null if KV fails: the bundled people
 * are of other elections than the chunks that could be read, so they are never mixed.
 */
export async function readPeople(
  chunks: readonly Pick<ChunkEntry, 'hash'>[],
  documents: Documents,
): Promise<PeopleChunk[] | null> {
  const read = await Promise.all(
    chunks.map(({ hash }) =>
      // A chunk stays text in the cache (`people-chunk.ts`).
      documents.read<StoredPeople | typeof FELL_BACK>(
        { key: peopleKey(hash), share: TEXT_SHARE },
        async () => FELL_BACK,
      ),
    ),
  );
  const stored = read.filter((one) => one !== FELL_BACK);
  return stored.length < read.length ? null : stored.map(readBy(documents));
}

const FELL_BACK = Symbol('KV failed');
