import type { CandidateResult } from '../results/candidate-result.ts';
import type { Likeness } from '../results/likeness.ts';
import type { Election } from '../results/schema.ts';

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

/** How many of them to give results of: each is an election to read, and a line on a phone. */
export const MOST_RESULTS = 3;
