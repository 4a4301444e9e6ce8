import { listed } from '../src/render/words.ts';
import { seatsContested } from '../src/results/seats.ts';
import type { Rule } from './rule.ts';
import { difference, inWords } from './wording.ts';

/** The seats a source says were up for election, against those its wards fill. */
export const seatsStated: Rule = {
  name: 'seats-stated',
  reason: 'A stated number of seats often counts one a ward and forgets those that fill several.',
  check(election) {
    const stated = election.declared?.seats_contested ?? null;
    const computed = seatsContested(election);
    if (stated === null || stated === computed) return [];
    const several = election.ballots.filter(({ seats_contested }) => seats_contested > 1);
    const fills = several.map(({ post_label, seats_contested }) => `${post_label} ${inWords(seats_contested)}`);
    const why = stated === election.ballots.length && fills.length > 0 ? `: ${listed(fills)}, the others one each` : '';
    const sentence = `The source states ${stated} seats for election; its wards fill ${computed}, ${difference(stated, computed)}${why}.`;
    return [{ record: election.election_id, severity: 'note', sentence, stated, computed }];
  },
};
