import { type Affiliation, isIndependent, partyKey } from '../../src/results/parties.ts';
import type { Party } from '../../src/results/schema.ts';
import type { Share } from '../../src/results/share.ts';
import type { Contest } from '../../src/results/ward-history.ts';
import { yearOf } from '../../src/results/year.ts';

/** Councillors serve four years, so contests further apart than this have others between them. */
const MOST_YEARS_APART = 4;
/** The most lines, because each needs a label. Parties with lower shares have none. */
const MOST_LINES = 12;

/** A party's share in one contest. */
export interface Point {
  /** The index of the contest. */
  contest: number;
  share: Share;
  /**
   * How the line reaches this point from the one before: dashed across elections or votes that are not on file, not
   * joined if the party missed a contest in between, this is its first, or they are independents.
   */
  joined: 'solid' | 'dashed' | 'not';
}

/** A party's results in all contests of a ward. */
export interface Series {
  party: Affiliation;
  /** At least one, in the order of the contests. */
  points: Point[];
  /** Its last recorded share. */
  last: Point;
  /** Whether `last` is from the last contest. */
  stillStanding: boolean;
  /** Whether it won a seat in the last contest. */
  won: boolean;
}

/**
 * The parties with a recorded share, and how many of them get no line. Parties in the last contest come first, then by
 * last share.
 * @param contests earliest first
 */
export function seriesOf(contests: readonly Contest[], parties: readonly Party[]): { shown: Series[]; more: number } {
  const standing = new Map<string, Affiliation>();
  for (const { party } of contests.flatMap(({ shares }) => shares)) standing.set(partyKey(party), party);
  const all = [...standing]
    .map(([key, party]) => seriesOfParty(key, partyInTable(key, party, parties), contests))
    .filter((series) => series !== null);
  const notable = all.toSorted((a, b) => highest(b) - highest(a)).slice(0, MOST_LINES);
  return { shown: notable.toSorted(newestThenHighest), more: all.length - notable.length };
}

/** A share of all votes, 0 to 1. */
export function fractionOf({ share }: Point): number {
  return share.votes / share.total;
}

/** Whether elections between this contest and the one before are not on file. */
export function followsGap(contests: readonly Contest[], index: number): boolean {
  const [before, here] = [contests[index - 1], contests[index]];
  return Boolean(
    before && here && yearOf(here.election.election_date) - yearOf(before.election.election_date) > MOST_YEARS_APART,
  );
}

function seriesOfParty(key: string, party: Affiliation, contests: readonly Contest[]): Series | null {
  const points: Point[] = [];
  let joined: Point['joined'] = 'not';
  for (const [contest, { shares }] of contests.entries()) {
    const own = shares.find((one) => partyKey(one.party) === key);
    if (joined === 'solid' && followsGap(contests, contest)) joined = 'dashed';
    if (own?.share) {
      points.push({ contest, share: own.share, joined });
      // Independents are not a party: a line would compare people who have nothing in common.
      joined = isIndependent(own.party) ? 'not' : 'solid';
    } else if (!own) joined = 'not';
    else if (joined === 'solid') joined = 'dashed';
  }
  const last = points.at(-1);
  if (!last) return null;
  const winners = contests.at(-1)?.result.elected.people ?? [];
  return {
    party,
    points,
    last,
    stillStanding: last.contest === contests.length - 1,
    won: winners.some((person) => partyKey(person) === key),
  };
}

/** The party's entry in the table, because candidates with joint descriptions count with that party. */
function partyInTable(key: string, party: Affiliation, parties: readonly Party[]): Affiliation {
  const known = parties.find(({ party_id }) => party_id === key);
  return known ? { party_id: known.party_id, party_name: known.name } : party;
}

function highest({ points }: Series): number {
  return Math.max(...points.map(fractionOf));
}

function newestThenHighest(a: Series, b: Series): number {
  return b.last.contest - a.last.contest || fractionOf(b.last) - fractionOf(a.last);
}
