/**
 * Everybody who stood, in the order of their surnames and cut into runs, so that whoever looks for one person among a
 * million reads a few runs and no election.
 */
import { distance } from 'fastest-levenshtein';
import * as v from 'valibot';
import { tolerance } from '../lookup/search.ts';
import { dateOf, personRef } from '../results/ids.ts';
import { partyLetters } from '../results/parties.ts';
import { type Election, ElectionId, type Party } from '../results/schema.ts';
import { slugOf } from '../results/slug.ts';
import type { PeopleEntry } from './catalogue.ts';

/** One person on one ballot, with what tells namesakes apart; the rest is in the election. */
export const Candidacy = v.strictObject({
  person_name: v.string(),
  election_id: ElectionId,
  post_label: v.string(),
  /** The party's letters. */
  party: v.string(),
  /** The short id of the person within the election. */
  person: v.string(),
});
export const Run = v.array(Candidacy);
export const Surnames = v.array(v.string());

export type Candidacy = v.InferOutput<typeof Candidacy>;

/** As many runs as are read for one question, and of them for one word of it. */
const MOST_RUNS = 4;
const MOST_OF_A_NAME = 2;
/** As many surnames as are taken for what a misspelt one may mean. */
const MOST_SURNAMES = 3;

/** Everybody who stood in an election. */
export function candidaciesOf(election: Election, parties: readonly Party[]): Candidacy[] {
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

/** What people are sorted by: the surname and then the other names, folded. */
export function sortKey(name: string): string {
  const { surname, others } = partsOf(name);
  return [surname, ...others].join(' ');
}

/** The word that people are sorted by first, folded. */
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

/** Everybody in the order of surname and forenames, and of namesakes the newest first. */
export function sorted(people: readonly Candidacy[]): Candidacy[] {
  const keyed = people.map((one) => ({ one, key: sortKey(one.person_name), date: dateOf(one.election_id) }));
  keyed.sort((a, b) => compare(a.key, b.key) || compare(b.date, a.date));
  return keyed.map(({ one }) => one);
}

/** Runs that were chosen, and whether they are all in which somebody of that name may stand. */
export interface RunsChosen {
  runs: PeopleEntry[];
  all: boolean;
}

/**
 * The runs in which a person may stand who is called so: any word may be the surname, or its beginning. A few runs in
 * all, the most likely; where there are no more than that, every one.
 */
export function runsFor(typed: string, runs: readonly PeopleEntry[]): RunsChosen {
  if (runs.length <= MOST_RUNS) return { runs: [...runs], all: true };
  const words = wordsOf(typed).toReversed();
  const whole = words.map((word, at) => [word, ...words.toSpliced(at, 1).toReversed()].join(' '));
  const found = [...whole, ...words].map((key) => within(key, runs));
  const likely = new Set(found.flatMap((some) => some.slice(0, MOST_OF_A_NAME)));
  const chosen = [...likely].slice(0, MOST_RUNS);
  return { runs: chosen, all: chosen.length === new Set(found.flat()).size };
}

/** The surnames that some word of a text may be a misspelling of, nearest first. */
export function surnamesLike(typed: string, surnames: readonly string[]): string[] {
  const near = wordsOf(typed).flatMap((word) => {
    const most = tolerance(word);
    return surnames
      .filter((surname) => Math.abs(surname.length - word.length) <= most)
      .map((surname) => ({ surname, edits: distance(word, surname) }))
      .filter(({ edits }) => edits <= most);
  });
  const nearest = near.toSorted((a, b) => a.edits - b.edits).map(({ surname }) => surname);
  return [...new Set(nearest)].slice(0, MOST_SURNAMES);
}

/** The runs that hold keys which begin so. */
function within(key: string, runs: readonly PeopleEntry[]): PeopleEntry[] {
  const first = runs.findLastIndex(({ from }) => from <= key);
  const last = runs.findLastIndex(({ from }) => from.startsWith(key) || from <= key);
  return runs.slice(Math.max(0, first), Math.max(0, last) + 1);
}

function wordsOf(name: string): string[] {
  return slugOf(name).split('-');
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
