import type { Ballot } from '../src/results/schema.ts';
import { scopesOf } from './declared-scope.ts';
import type { Rule } from './rule.ts';
import { inWords, seatsInFigures } from './wording.ts';

/** With more wards of several seats than this, the sentence does not list them. */
const MOST_LISTED = 4;

/** Compares the seats that a source says were up for election with those that its wards fill. */
export const seatsStated: Rule = {
  name: 'seats-stated',
  reason: 'A source often counts one seat for each ward and forgets that some wards fill several.',
  check(election) {
    const stated = election.declared?.seats_contested ?? null;
    const counts = scopesOf(election).map((ballots) => ({ ballots, seats: seatsIn(ballots) }));
    const [first] = counts;
    if (stated === null || !first || counts.some(({ seats }) => seats === stated)) return [];
    const computed = first.seats;
    const sentence = `The source says ${seatsInFigures(stated)} ${stated === 1 ? 'was' : 'were'} up for election; its wards add up to ${computed}${why(stated, first.ballots)}.`;
    return [{ record: election.election_id, severity: 'note', sentence, stated, computed }];
  },
};

function seatsIn(ballots: readonly Ballot[]): number {
  return ballots.reduce((sum, { seats_contested }) => sum + seats_contested, 0);
}

/** If the source counted wards, which of them fill several seats: ": Chellaston two, Mickleover two, …". */
function why(stated: number, ballots: readonly Ballot[]): string {
  const several = ballots.filter(({ seats_contested }) => seats_contested > 1);
  if (stated !== ballots.length) return '';
  if (several.length > MOST_LISTED) return `, because ${several.length} of its ${ballots.length} wards fill several`;
  const fills = several.map(({ post_label, seats_contested }) => `${post_label} ${inWords(seats_contested)}`);
  return `: ${fills.join(', ')}${several.length < ballots.length ? ', the others one each' : ''}`;
}
