import { MOST_YEARS_APART } from '../../src/results/comparison.ts';
import { type Affiliation, partyKey } from '../../src/results/parties.ts';
import type { Party } from '../../src/results/schema.ts';
import type { Share } from '../../src/results/share.ts';
import type { Contest } from '../../src/results/ward-history.ts';

/** Of more parties than this only those with the highest shares have a line: each line must be named beside it. */
const MOST_LINES = 12;

/** A party's share at one contest. */
export interface Point {
  /** Which contest, by its place in the history. */
  contest: number;
  share: Share;
  /**
   * How the line comes here from the point before: dashed where something in between is not held, not at all
   * where the party did not stand in between or this is its first contest.
   */
  joined: 'solid' | 'dashed' | 'not';
}

/** A party through the contests of a ward. */
export interface Series {
  party: Affiliation;
  /** At least one, in the order of the contests. */
  points: Point[];
  /** Its last share, and whether the last contest gave it. */
  last: Point;
  stillStanding: boolean;
  /** Whether it won a seat at the last contest. */
  won: boolean;
}

/**
 * The parties with any share recorded, those of the last contest first, by their last share; and how many more there
 * are. Contests come in the order of time.
 */
export function seriesOf(contests: readonly Contest[], parties: readonly Party[]): { shown: Series[]; more: number } {
  const standing = new Map<string, Affiliation>();
  for (const { party } of contests.flatMap(({ shares }) => shares)) standing.set(partyKey(party), party);
  const all = [...standing]
    .map(([key, party]) => seriesOfParty(key, named(key, party, parties), contests))
    .filter((series) => series !== null);
  const notable = all.toSorted((a, b) => highest(b) - highest(a)).slice(0, MOST_LINES);
  return { shown: notable.toSorted(byStanding), more: all.length - notable.length };
}

/** Of all votes, 0 to 1. */
export function fractionOf({ share }: Point): number {
  return share.votes / share.total;
}

/** Whether there were elections between a contest and the one before, so that they are not held here. */
export function followsGap(contests: readonly Contest[], index: number): boolean {
  const [before, here] = [contests[index - 1], contests[index]];
  return Boolean(before && here && yearOf(here) - yearOf(before) > MOST_YEARS_APART);
}

/** The year of a contest, as a number. */
export function yearOf({ election }: Contest): number {
  return Number(election.election_date.slice(0, 4));
}

function seriesOfParty(key: string, party: Affiliation, contests: readonly Contest[]): Series | null {
  const points: Point[] = [];
  let joined: Point['joined'] = 'not';
  for (const [contest, { shares }] of contests.entries()) {
    const own = shares.find((one) => partyKey(one.party) === key);
    if (joined === 'solid' && followsGap(contests, contest)) joined = 'dashed';
    if (own?.share) {
      points.push({ contest, share: own.share, joined });
      joined = 'solid';
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

/** As the table has it where a key is a party's id: candidates of joint descriptions count with that party. */
function named(key: string, party: Affiliation, parties: readonly Party[]): Affiliation {
  const known = parties.find(({ party_id }) => party_id === key);
  return known ? { party_id: known.party_id, party_name: known.name } : party;
}

function highest({ points }: Series): number {
  return Math.max(...points.map(fractionOf));
}

function byStanding(a: Series, b: Series): number {
  return b.last.contest - a.last.contest || fractionOf(b.last) - fractionOf(a.last);
}
