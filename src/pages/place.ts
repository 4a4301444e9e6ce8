import type { PersonEntry } from '../release/people.ts';
import type { OtherCandidacy } from '../render/other-candidacy.ts';
import type { Subject } from '../render/subject.ts';
import type { Poll } from '../results/inferred-outcomes.ts';
import type { Affiliation } from '../results/parties.ts';
import type { Ballot, Candidate, Election } from '../results/schema.ts';
import type { WardChange } from '../results/ward-change.ts';
import type { WardComparison } from '../results/ward-comparison.ts';
import type { Contest } from '../results/ward-history.ts';
import type { WardOrder } from '../results/ward-orders.ts';

/** What the path of a result names, with all that its page needs. */
export type Place = { subject: Subject } & (
  | { kind: 'council' }
  | WardPlace
  | { kind: 'party'; party: Affiliation }
  | PersonPlace
  | { kind: 'history'; contests: [Contest, ...Contest[]] }
  | ({ kind: 'compare' } & WardComparison<Side>)
  | { kind: 'wards'; order: WardOrder; wonBy: Affiliation | null }
);

export interface WardPlace {
  kind: 'ward';
  ballot: Ballot;
  last: Poll | null;
  /** Since the council's previous election on file; null if the ward did not vote then. */
  change: WardChange | null;
  /** The ward's contests on file that can be read now, newest first. */
  years: { ballot: Ballot; election: Election }[];
}

export interface PersonPlace {
  kind: 'person';
  candidate: Candidate;
  ballot: Ballot;
  /** The person's reference, numbered if two people share it. */
  ref: string;
  /** Newest first. */
  others: (OtherCandidacy & PersonEntry)[];
}

/** One side of a comparison. */
export interface Side {
  ballot: Ballot;
  election: Election;
  subject: Subject;
}
