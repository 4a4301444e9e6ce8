import type { Ballot, Candidate } from '../../../src/results/schema.ts';
import type { Chance } from './chance.ts';
import type { Nominee } from './slate.ts';
import type { WardLife } from './ward-life.ts';

/** What is recorded of a count beside the votes; a source that prints results alone has none of it. */
type Papers = Pick<Ballot, 'total_electorate' | 'turnout_reported' | 'turnout_percentage' | 'spoilt_ballots'>;

export interface Count {
  papers: Papers;
  /** Most votes first; those of an unopposed election without votes. */
  order: (Candidate & { votes_cast: number | null })[];
}

/** How many of its votes a voter uses in a ward of several seats. */
const USED = 0.82;
/** How many of a hundred wards have an electorate that is not recorded. */
const NO_ELECTORATE = 0.06;
const NOTHING_RECORDED: Papers = {
  total_electorate: null,
  turnout_reported: null,
  turnout_percentage: null,
  spoilt_ballots: null,
};

/** Counts a ward's poll. No two people have the same votes, so the seats are never drawn by lot. */
export function count(nominees: readonly Nominee[], seats: number, life: WardLife, chance: Chance): Count {
  if (nominees.length <= seats) {
    const order = nominees.map((one) => ({ ...candidateOf(one), votes_cast: null, elected: true }));
    return { papers: { ...NOTHING_RECORDED, total_electorate: life.electorate }, order };
  }
  const papers = Math.round(life.electorate * chance.between(0.25, 0.45));
  const spoilt = chance.whole(3, 40);
  const valid = papers - spoilt;
  const votes = seats === 1 ? valid : valid * seats * USED;
  const whole = nominees.reduce((sum, { strength }) => sum + strength, 0);
  const taken = new Set<number>();
  const counted = nominees.map((one) => {
    let votes_cast = Math.min(valid, Math.floor((votes * one.strength) / whole));
    while (taken.has(votes_cast)) votes_cast += votes_cast > 200 ? -1 : 1;
    taken.add(votes_cast);
    return { ...candidateOf(one), votes_cast };
  });
  const order = counted.toSorted((a, b) => b.votes_cast - a.votes_cast);
  const recorded = {
    total_electorate: life.electorate,
    turnout_reported: papers,
    turnout_percentage: Math.round((1000 * papers) / life.electorate) / 10,
    spoilt_ballots: spoilt,
  };
  return {
    papers: chance.happens(NO_ELECTORATE)
      ? { ...recorded, total_electorate: null, turnout_percentage: null }
      : recorded,
    order: order.map((one, place) => ({ ...one, elected: place < seats })),
  };
}

function candidateOf({ person_name, party_id, party_name }: Nominee): Candidate {
  return { person_name, party_id, party_name, votes_cast: null, elected: null };
}
