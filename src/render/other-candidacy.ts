import type { CandidateResult } from '../results/candidate-result.ts';
import type { Likeness } from '../results/likeness.ts';
import { partyLetters } from '../results/parties.ts';
import type { Election, Party } from '../results/schema.ts';
import { wardTitle } from '../results/ward-title.ts';

/** Another candidacy that may be the same person's. */
export interface OtherCandidacy {
  person_name: string;
  post_label: string;
  /** The party's abbreviation. */
  party: string;
  /** "5 May 2022". */
  day: string;
  likeness: Likeness;
  view: string;
  /** Null for all but the newest few, or if the election could not be read. */
  contest: { result: CandidateResult; election: Election } | null;
}

/** Why it may be the same person's. */
export const LIKENESS: Readonly<Record<Likeness, string>> = {
  'same name': 'same name',
  'same surname, initial, ward and party': 'likely: same surname, initial, ward and party',
};

/** How many of them to give results of: each is an election to read, and a line on a phone. */
export const MOST_RESULTS = 3;

/** Whether its year alone says which poll it was. */
export function hasOwnYear({ day }: OtherCandidacy, all: readonly OtherCandidacy[], election: Election): boolean {
  const year = day.slice(-4);
  return !election.election_date.startsWith(year) && all.filter((one) => one.day.endsWith(year)).length === 1;
}

/** Whether it was in another ward, or for another party. */
export function isElsewhere(
  { post_label, party }: OtherCandidacy,
  { candidate, ballot }: CandidateResult,
  parties: readonly Party[],
): boolean {
  return post_label !== wardTitle(ballot) || party !== partyLetters(candidate, parties);
}
