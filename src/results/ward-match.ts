/**
 * Which ballots of a council are of one ward. A ward belongs to a council and a set of boundaries. Records have no such
 * set; they have the ward's code, and a ward gets a new code when its boundaries change.
 */
import { memoised } from './memoise.ts';
import { nameKey } from './name-key.ts';
import type { Ballot } from './schema.ts';

/** What the records of two of a ward's ballots show about its boundaries. */
export type Boundaries =
  /** Recorded: both have one code. */
  | 'same'
  /** Inferred: each has a code of its own. */
  | 'changed'
  /** The later one's code is recorded for a ward of another name on the earlier day: one of the records is wrong. */
  | 'contradictory'
  /** One of them has no code. */
  | 'not recorded';

/** The ward's name in the form to compare: "Pike & Hollow" and "Pike and Hollow" are one. */
export const wardNameKey = memoised((ballot: Ballot): string => nameKey(ballot.post_label));

interface WardIndex {
  byCode: ReadonlyMap<string, Ballot>;
  byName: ReadonlyMap<string, Ballot>;
}

/** The ordinary ballots and the by-elections, each by code and by name. */
const indexesOf = memoised((ballots: readonly Ballot[]): { ordinary: WardIndex; byElections: WardIndex } => ({
  ordinary: indexOf(ballots.filter(({ by_election }) => !by_election)),
  byElections: indexOf(ballots.filter(({ by_election }) => by_election)),
}));

function indexOf(ballots: readonly Ballot[]): WardIndex {
  // Of two ballots with one code or name the first counts, so it is set last.
  const reversed = ballots.toReversed();
  return {
    byCode: new Map(reversed.flatMap((ballot) => (ballot.gss === null ? [] : [[ballot.gss, ballot]]))),
    byName: new Map(reversed.map((ballot) => [wardNameKey(ballot), ballot])),
  };
}

/** The ordinary ballot of a ward among those of an election of its council; null if it has none. */
export function ordinaryBallot(ward: Ballot, ballots: readonly Ballot[]): Ballot | null {
  return ballotIn(indexesOf(ballots).ordinary, ward);
}

/** The by-election in a ward among the ballots of an election of its council; null if there is none. */
export function byElectionBallot(ward: Ballot, ballots: readonly Ballot[]): Ballot | null {
  return ballotIn(indexesOf(ballots).byElections, ward);
}

/** By name, since sources sometimes print the codes of neighbouring rows; by code if the ward had another name. */
function ballotIn({ byCode, byName }: WardIndex, ward: Ballot): Ballot | null {
  const key = wardNameKey(ward);
  const coded = ward.gss === null ? undefined : byCode.get(ward.gss);
  if (coded && wardNameKey(coded) === key) return coded;
  return byName.get(key) ?? coded ?? null;
}

/** @param ballots all of the election that the earlier ballot belongs to */
export function boundariesBetween(later: Ballot, earlier: Ballot, ballots: readonly Ballot[]): Boundaries {
  if (later.gss === null || earlier.gss === null) return 'not recorded';
  if (later.gss === earlier.gss) return 'same';
  const isOfAnother = (one: Ballot) => one.gss === later.gss && wardNameKey(one) !== wardNameKey(later);
  return ballots.some(isOfAnother) ? 'contradictory' : 'changed';
}
