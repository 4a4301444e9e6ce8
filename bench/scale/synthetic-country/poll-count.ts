import type { Ballot, Candidate } from '../../../src/results/schema.ts';
import type { SeededRandom } from '../../seeded-random.ts';
import type { Nominee } from './nominees.ts';
import type { WardState } from './ward-state.ts';

/** The electorate and ballot papers of a poll, which many sources leave out. */
type PaperCounts = Pick<Ballot, 'total_electorate' | 'turnout_reported' | 'turnout_percentage' | 'spoilt_ballots'>;

export interface PollCount {
  papers: PaperCounts;
  /** Most votes first. In an uncontested election, nobody has votes. */
  ranked: (Candidate & { votes_cast: number | null })[];
}

/** The proportion of their votes that voters use in a ward with several seats. */
const VOTES_USED = 0.82;
/** The proportion of wards without a recorded electorate. */
const NO_ELECTORATE = 0.06;
export const NO_PAPER_COUNTS: PaperCounts = {
  total_electorate: null,
  turnout_reported: null,
  turnout_percentage: null,
  spoilt_ballots: null,
};

/** Counts a ward's poll. There are no ties, because a tie would have to be decided by lot. */
export function countPoll(
  nominees: readonly Nominee[],
  seats: number,
  ward: WardState,
  random: SeededRandom,
): PollCount {
  if (nominees.length <= seats) {
    const ranked = nominees.map((one) => ({ ...candidateOf(one), votes_cast: null, elected: true }));
    return { papers: { ...NO_PAPER_COUNTS, total_electorate: ward.electorate }, ranked };
  }
  const papers = Math.round(ward.electorate * random.between(0.25, 0.45));
  const spoilt = random.whole(3, 40);
  const valid = papers - spoilt;
  const votes = seats === 1 ? valid : valid * seats * VOTES_USED;
  const whole = nominees.reduce((sum, { strength }) => sum + strength, 0);
  const taken = new Set<number>();
  const counted = nominees.map((one) => {
    let votes_cast = Math.min(valid, Math.floor((votes * one.strength) / whole));
    while (taken.has(votes_cast)) votes_cast += votes_cast > 200 ? -1 : 1;
    taken.add(votes_cast);
    return { ...candidateOf(one), votes_cast };
  });
  const ranked = counted.toSorted((a, b) => b.votes_cast - a.votes_cast);
  const recorded = {
    total_electorate: ward.electorate,
    turnout_reported: papers,
    turnout_percentage: Math.round((1000 * papers) / ward.electorate) / 10,
    spoilt_ballots: spoilt,
  };
  return {
    papers: random.happens(NO_ELECTORATE)
      ? { ...recorded, total_electorate: null, turnout_percentage: null }
      : recorded,
    ranked: ranked.map((one, place) => ({ ...one, elected: place < seats })),
  };
}

function candidateOf({ person_name, party_id, party_name }: Nominee): Candidate {
  return { person_name, party_id, party_name, votes_cast: null, elected: null, tied_vote_winner: false };
}
