/** The index of everybody who stood, sorted by surname: finding one person among a million reads no election. */
import * as v from 'valibot';
import { dateOf, personRef } from '../results/ids.ts';
import { partyLetters } from '../results/parties.ts';
import { type Election, ElectionId, type Party } from '../results/schema.ts';
import { slugOf } from '../results/slug.ts';

/** One person on one ballot, with what distinguishes namesakes; everything else is in the election. */
export const PersonEntry = v.strictObject({
  person_name: v.string(),
  election_id: ElectionId,
  post_label: v.string(),
  /** The party's abbreviation. */
  party: v.string(),
  /** The reference of the person within the election (`personRef`). */
  person: v.string(),
});
export const PeopleChunk = v.array(PersonEntry);
export const Surnames = v.array(v.string());

export type PersonEntry = v.InferOutput<typeof PersonEntry>;

/** Everybody who stood in an election. */
export function peopleIn(election: Election, parties: readonly Party[]): PersonEntry[] {
  return election.ballots.flatMap((ballot) =>
    ballot.candidates.map((candidate) => ({
      person_name: candidate.person_name,
      election_id: election.election_id,
      post_label: ballot.post_label,
      party: partyLetters(candidate, parties),
      person: personRef(candidate, ballot),
    })),
  );
}

/** By surname, then forenames; namesakes newest first. */
export function sortPeople(people: readonly PersonEntry[]): PersonEntry[] {
  const keyed = people.map((one) => ({ one, key: sortKey(one.person_name), date: dateOf(one.election_id) }));
  keyed.sort((a, b) => compare(a.key, b.key) || compare(b.date, a.date));
  return keyed.map(({ one }) => one);
}

/** The surname and then the other names, as slugs: "Joan Travis" becomes "travis joan". */
export function sortKey(name: string): string {
  const { surname, others } = partsOf(name);
  return [surname, ...others].join(' ');
}

/** The surname as a slug. */
export function surnameOf(name: string): string {
  return partsOf(name).surname;
}

const IN_BRACKETS = /\([^)]*\)/g;
/** What sources print after a surname: "Bullock M.R.", "Graves jnr", "Marsh OBE". */
const AFTER_SURNAME = /^(?:(?:[A-Z]\.?){1,2}|(?:[A-Z]\.)+[A-Z]?|jnr|jr|snr|sr|[MOC]BE)\.?$/i;

function partsOf(name: string): { surname: string; others: string[] } {
  const printed = name.replace(IN_BRACKETS, ' ').trim().split(/\s+/);
  const last = printed.findLastIndex((word, at) => at === 0 || !AFTER_SURNAME.test(word));
  const words = printed.map(slugOf);
  return { surname: words[last] ?? '', others: words.toSpliced(last, 1).filter((word) => word !== '') };
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
