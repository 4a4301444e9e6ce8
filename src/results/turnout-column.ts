import type { Ballot } from './schema.ts';
import { turnoutsOn } from './turnout.ts';

/** The turnout by the source's own percentage, if it prints one of any ward; else by ballot papers, if it has those. */
export type TurnoutColumn = 'printed' | 'papers';

/** Which turnout the table shows: one definition for all wards, or null if none is recorded. */
export function turnoutColumn(ballots: readonly Ballot[]): TurnoutColumn | null {
  const each = ballots.map(turnoutsOn);
  if (each.some(({ printed }) => printed !== null)) return 'printed';
  return each.some(({ papers }) => papers !== null) ? 'papers' : null;
}
