/** The index of everybody who stood, sorted by surname: finding one person among a million reads no election. */
import { dateOf, personRef } from '../results/ids.ts';
import { nameKey } from '../results/name-key.ts';
import { partyLetters } from '../results/parties.ts';
import { type PersonName, personName } from '../results/person-name.ts';
import type { Election, Party } from '../results/schema.ts';
import { wardTitle } from '../results/ward-title.ts';

/** One person on one ballot, with what distinguishes namesakes; everything else is in the election. */
export interface PersonEntry {
  person_name: string;
  election_id: string;
  /** The title of the ward, because one ward may have two ballots on one day. */
  post_label: string;
  /** The party's abbreviation. */
  party: string;
  /** The reference of the person within the election (`personRef`). */
  person: string;
}

/** Everybody who stood in an election. */
export function peopleIn(election: Election, parties: readonly Party[]): PersonEntry[] {
  return election.ballots.flatMap((ballot) =>
    ballot.candidates.map((candidate) => ({
      person_name: candidate.person_name,
      election_id: election.election_id,
      post_label: wardTitle(ballot),
      party: partyLetters(candidate, parties),
      person: personRef(candidate, ballot),
    })),
  );
}

/** A person under one of the keys by which the index finds them. */
export interface IndexedPerson {
  key: string;
  one: PersonEntry;
}

/** By surname, then forenames; namesakes newest first. */
export function sortPeople(people: readonly PersonEntry[]): PersonEntry[] {
  return inOrder(people.map((one) => ({ key: sortKey(one.person_name), one }))).map(({ one }) => one);
}

/** A forename that more candidacies have than this lists nobody: there would be too many to choose from. */
const RARE_FORENAME = 20;

/**
 * Everybody under each of their keys, in order: "Ann Lloyd-Jones" under `lloyd jones ann` and `jones ann lloyd`. Somebody
 * who types either part of a surname then reads a chunk with that person in it. A rare forename is a key too.
 */
export function indexPeople(people: readonly PersonEntry[]): IndexedPerson[] {
  // Reading a name into its parts is slow, and most names are of several candidacies.
  const read = new Map<string, { keys: string[]; forename: string | null }>();
  const namesakes = new Map<string, number>();
  for (const { person_name } of people) {
    let name = read.get(person_name);
    if (!name) {
      const parts = personName(person_name);
      name = { keys: keysOf(parts), forename: forenameOf(parts) };
      read.set(person_name, name);
    }
    if (name.forename !== null) namesakes.set(name.forename, (namesakes.get(name.forename) ?? 0) + 1);
  }
  for (const [person_name, { keys, forename }] of read) {
    if (forename === null || (namesakes.get(forename) ?? 0) > RARE_FORENAME) continue;
    const key = nameKey(person_name);
    if (!keys.includes(key)) keys.push(key);
  }
  return inOrder(people.flatMap((one) => read.get(one.person_name)?.keys.map((key) => ({ key, one })) ?? []));
}

/** The first word of a name that begins with a forename; null for a name with initials, or of one word. */
function forenameOf({ words, forenames }: PersonName): string | null {
  return forenames > 0 ? (words[0] ?? null) : null;
}

/** The surname and then the other names: "Joan Travis" becomes `travis joan`. */
export function sortKey(name: string): string {
  return sortKeys(name).at(-1) ?? '';
}

/**
 * The keys of a name: the surname may begin at any word except a forename. "Jan van der Berg" has the keys
 * `van der berg jan`, `der berg jan van` and `berg jan van der`. The last is the one to sort by.
 */
export function sortKeys(name: string): string[] {
  return keysOf(personName(name));
}

function keysOf({ words, forenames, initials, suffixes }: PersonName): string[] {
  const starts = words.slice(forenames).map((_, at) => forenames + at);
  const keys = starts.map((at) => [...words.slice(at), ...words.slice(0, at), ...initials, ...suffixes].join(' '));
  return [...new Set(keys)];
}

/** The words that may be a surname or a part of one. */
export function surnamesOf(name: string): readonly string[] {
  const { words, forenames } = personName(name);
  return words.slice(forenames);
}

function inOrder(people: IndexedPerson[]): IndexedPerson[] {
  const dates = new Map(people.map(({ one: { election_id } }) => [election_id, dateOf(election_id)]));
  const dateIn = ({ one }: IndexedPerson) => dates.get(one.election_id) ?? '';
  return people.sort((a, b) => compare(a.key, b.key) || compare(dateIn(b), dateIn(a)));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
