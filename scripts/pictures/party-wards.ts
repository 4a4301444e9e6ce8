import { NOT_RECORDED, percent } from '../../src/render/numbers.ts';
import { electedOn } from '../../src/results/elected.ts';
import { type Affiliation, partyKey } from '../../src/results/parties.ts';
import type { Ballot, Election } from '../../src/results/schema.ts';
import { ALL_VOTES, type Share } from '../../src/results/share.ts';
import { votesCounted, votesOf } from '../../src/results/votes.ts';

/** How a party did in one ward. */
export interface WardShare {
  ward: string;
  /** Seats won there that day. */
  won: number;
  /** Its candidates' votes of all votes on the ballot; null where it has none or they are not recorded. */
  share: Share | null;
  /** The share in words, or why there is none. */
  words: string;
}

const UNOPPOSED = 'unopposed';
const NO_CANDIDATE = 'no candidate';
/** Wards without a share follow those with one, in this order. */
const REASONS = [UNOPPOSED, NOT_RECORDED, NO_CANDIDATE];

/** Every ward of the election, the party's highest share first, wards of one share by name. */
export function sharesByWard(party: Affiliation, election: Election): WardShare[] {
  const byName = (a: WardShare, b: WardShare) => a.ward.localeCompare(b.ward, 'en-GB');
  return election.ballots
    .map((ballot) => wardShare(partyKey(party), ballot))
    .toSorted(
      (a, b) => fraction(b) - fraction(a) || REASONS.indexOf(a.words) - REASONS.indexOf(b.words) || byName(a, b),
    );
}

function wardShare(key: string, ballot: Ballot): WardShare {
  const own = ballot.candidates.filter((candidate) => partyKey(candidate) === key);
  const won = electedOn(ballot).people.filter((person) => own.includes(person)).length;
  const [votes, total] = [votesOf(own), votesCounted(ballot)];
  const share = own.length > 0 && votes !== null && total ? ({ method: ALL_VOTES, votes, total } as const) : null;
  return { ward: ballot.post_label, won, share, words: share ? percent(share) : reason(own.length > 0, ballot) };
}

function reason(stood: boolean, ballot: Ballot): string {
  if (!stood) return NO_CANDIDATE;
  return ballot.cancelled_poll ? UNOPPOSED : NOT_RECORDED;
}

function fraction({ share }: WardShare): number {
  return share ? share.votes / share.total : -1;
}
