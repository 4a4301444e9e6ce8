/** A ward's votes and majority where wards are listed. */
import { electedOn } from '../results/elected.ts';
import { majorityOn } from '../results/majority.ts';
import type { Ballot } from '../results/schema.ts';
import { noMajorityWords } from './doubt-words.ts';
import { count } from './numbers.ts';

/** Printed in place of a majority if candidates were level for the last seat and the draw is not recorded. */
export const TIE = 'tie';

/** The majority that decided the last seat: "433", "tie", "in doubt", "not recorded". */
export function decidingMajority(ballot: Ballot): string {
  if (electedOn(ballot).tied.length > 0) return TIE;
  const majority = majorityOn(ballot);
  return majority ? count(majority.deciding.votes) : noMajorityWords(ballot);
}

/** How many votes each voter had: "up to 2 a voter"; null if one. */
export function votesEach({ seats_contested }: Ballot): string | null {
  return seats_contested > 1 ? `up to ${count(seats_contested)} a voter` : null;
}
