import { NOT_RECORDED, percent } from '../../src/render/numbers.ts';
import { electedOn } from '../../src/results/elected.ts';
import { type Affiliation, partyKey } from '../../src/results/parties.ts';
import type { Ballot, Election } from '../../src/results/schema.ts';
import { partyShareOnBallot, type Share } from '../../src/results/share.ts';
import { wardTitle } from '../../src/results/ward-title.ts';
import { noVotesWords } from './scene.ts';

/** A party's result in one ward. */
export interface WardShare {
  ward: string;
  /** Seats won in this election. */
  won: number;
  /** Of all votes on the ballot; null if it had no candidate or votes are not recorded. */
  share: Share | null;
  /** The share, or why there is none. */
  words: string;
}

const NO_CANDIDATE = 'no candidate';
/** Wards without a share come last: those without a poll, then these in this order. */
const REASONS = [NOT_RECORDED, NO_CANDIDATE];

/** Every ward in the election, the party's highest share first, then by name. */
export function sharesByWard(party: Affiliation, election: Election): WardShare[] {
  const byName = (a: WardShare, b: WardShare) => a.ward.localeCompare(b.ward, 'en-GB');
  return election.ballots
    .map((ballot) => wardShare(partyKey(party), ballot))
    .toSorted(
      (a, b) =>
        (shareFraction(b) ?? -1) - (shareFraction(a) ?? -1) ||
        REASONS.indexOf(a.words) - REASONS.indexOf(b.words) ||
        byName(a, b),
    );
}

function wardShare(key: string, ballot: Ballot): WardShare {
  const own = ballot.candidates.filter((candidate) => partyKey(candidate) === key);
  const won = electedOn(ballot).people.filter((person) => own.includes(person)).length;
  const share = partyShareOnBallot(key, ballot);
  return {
    ward: wardTitle(ballot),
    won,
    share,
    words: share ? percent(share) : own.length > 0 ? noVotesWords(ballot) : NO_CANDIDATE,
  };
}

/** The share, 0 to 1, or null if there is none. */
export function shareFraction({ share }: WardShare): number | null {
  return share && share.votes / share.total;
}
