/** Files a council's records: all that a release has of the council, except its pictures. */
import { electionKind } from '../results/election-kind.ts';
import { partyKey } from '../results/parties.ts';
import type { Council, Election, Party } from '../results/schema.ts';
import { sourcesByYear } from '../results/sources.ts';
import type { Contents } from './catalogue.ts';
import type { Pair } from './keys.ts';
import { type PersonEntry, peopleIn } from './people.ts';
import { checkedPair } from './schema-check.ts';
import type { ElectionEntry, Note, Shelf } from './shelf.ts';
import { inVolumes } from './volumes.ts';
import { type CouncilWard, wardsOf } from './ward-index.ts';

export interface FiledFacts {
  /** The council's shelf, without pictures. */
  shelf: Shelf;
  volumes: readonly Pair[];
  counts: Contents['counts'];
  /** What the country's indexes have of the council. */
  people: readonly PersonEntry[];
  wards: readonly CouncilWard[];
}

/** What to note about an election's source. */
export type NotesOf = (election: Election, council: Council) => readonly Note[];

/**
 * @param elections all of the council's elections
 * @param parties the whole table of parties
 * @throws Error if a record does not match the schema
 */
export async function fileFacts(
  council: Council,
  elections: readonly Election[],
  parties: readonly Party[],
  notesOf: NotesOf,
): Promise<FiledFacts> {
  const { placed, pairs } = await inVolumes(council.slug, elections);
  const entries = placed.map(({ election, ...place }): ElectionEntry => {
    const { election_id, name, election_date } = election;
    const kind = electionKind(election, elections);
    const notes = [...notesOf(election, council)];
    return { election_id, name, council: council.slug, election_date, kind, ...place, notes, pictures: {} };
  });
  return {
    shelf: shelfOf(council, elections, entries, parties),
    volumes: pairs.map(checkedPair),
    ...indexedFacts(elections, parties),
  };
}

/** What the country's indexes have of these elections. @param parties those that the elections name, at least */
export function indexedFacts(
  elections: readonly Election[],
  parties: readonly Party[],
): Pick<FiledFacts, 'counts' | 'people' | 'wards'> {
  const ballots = elections.flatMap((election) => election.ballots);
  return {
    counts: { ballots: ballots.length, candidates: ballots.flatMap(({ candidates }) => candidates).length },
    people: elections.flatMap((election) => peopleIn(election, parties)),
    wards: wardsOf(elections),
  };
}

/** Each text in JSON. One search for all of them is faster than a search for each of hundreds of parties. */
const JSON_TEXT = /"(?:[^"\\]|\\.)*"/g;

/** The shelf has those parties of the table that its council's records name or count together. */
function shelfOf(
  council: Council,
  elections: readonly Election[],
  entries: readonly ElectionEntry[],
  parties: readonly Party[],
): Shelf {
  const texts = new Set(JSON.stringify([council, elections]).match(JSON_TEXT));
  const named = parties.filter(({ party_id }) => texts.has(`"${party_id}"`));
  const counted = new Set(named.map((party) => partyKey({ ...party, party_name: party.name })));
  return {
    council,
    parties: parties.filter((party) => named.includes(party) || counted.has(party.party_id)),
    sources: sourcesByYear(elections, council),
    elections: entries.toSorted((a, b) => (a.election_date < b.election_date ? 1 : -1)),
  };
}
