import councils from '../../data/councils.json' with { type: 'json' };
import derby2003 from '../../data/elections/local.derby.2003-05-01.json' with { type: 'json' };
import derby2016 from '../../data/elections/local.derby.2016-05-05.json' with { type: 'json' };
import derby2018 from '../../data/elections/local.derby.2018-05-03.json' with { type: 'json' };
import derby2019 from '../../data/elections/local.derby.2019-05-02.json' with { type: 'json' };
import derby2021 from '../../data/elections/local.derby.2021-05-06.json' with { type: 'json' };
import derby2022 from '../../data/elections/local.derby.2022-05-05.json' with { type: 'json' };
import notes from '../../data/notes.json' with { type: 'json' };
import parties from '../../data/parties.json' with { type: 'json' };
import { releaseId } from '../release/catalogue.ts';
import { hashOf } from '../release/keys.ts';
import {
  catalogueOf,
  type Dataset,
  documentText,
  type Making,
  type Release,
  releaseOf,
} from '../release/make-release.ts';
import type { Candidacy } from '../release/people.ts';
import type { Shelf } from '../release/shelf.ts';
import type { Election } from '../results/schema.ts';
import type { Held } from './memory.ts';

/**
 * The facts compiled into the Worker. They are not parsed again here: the data tests hold every file of `data/`
 * to the schema, and a build is made of the same files.
 */
export const bundled: Dataset = {
  elections: [derby2003, derby2016, derby2018, derby2019, derby2021, derby2022] as Election[],
  councils: councils.councils,
  parties: parties.parties,
};

/** The notes come from a file: the audit that finds them would weigh more than they do. */
const AS_NOTED: Making = {
  notesOf: ({ election_id }) => notes.elections.find((noted) => noted.election_id === election_id)?.notes ?? [],
};

let release: Promise<Release> | undefined;

/** The release that the bundle makes, without pictures; worked out the first time it is needed. */
export function bundledRelease(): Promise<Release> {
  release ??= releaseOf(bundled, AS_NOTED);
  return release;
}

/** Its catalogue. */
export async function bundledHeld(): Promise<Held> {
  const made = await bundledRelease();
  return { catalogue: catalogueOf(made, null), release: await releaseId(made.contents) };
}

/** What the bundle holds of a council, or null. */
export async function bundledShelf(council: string): Promise<Shelf | null> {
  const { shelves } = await bundledRelease();
  return [...shelves.values()].find((shelf) => shelf.council.slug === council) ?? null;
}

/** Everybody who stood in an election of the bundle; the same array each time. */
export async function bundledPeople(): Promise<Candidacy[]> {
  return (await bundledRelease()).people;
}

/** A compiled-in election, or null where the bundle carries none of that id. */
export function bundledElection(electionId: string): Election | null {
  return bundled.elections.find(({ election_id }) => election_id === electionId) ?? null;
}

const hashes = new WeakMap<Election, Promise<string>>();

/** Whether a compiled-in election is, to the byte, the document that a hash names. */
export async function isDocument(election: Election, hash: string): Promise<boolean> {
  const known = hashes.get(election) ?? hashOf(documentText(election));
  hashes.set(election, known);
  return (await known) === hash;
}
