import { seatsContested } from '../src/results/seats.ts';
import type { Rule } from './rule.ts';
import { difference, inWords, seatsInFigures } from './wording.ts';

/** Compares the seats that a source says were up for election with those that its wards fill. */
export const seatsStated: Rule = {
  name: 'seats-stated',
  reason: 'A source often counts one seat for each ward and forgets that some wards fill several.',
  check(election) {
    const stated = election.declared?.seats_contested ?? null;
    const computed = seatsContested(election);
    if (stated === null || stated === computed) return [];
    const wards = election.ballots.length;
    const several = election.ballots.filter(({ seats_contested }) => seats_contested > 1);
    const fills = several.map(({ post_label, seats_contested }) => `${post_label} ${inWords(seats_contested)}`);
    const others = fills.length < wards ? ', the others one each' : '';
    const why = stated === wards && fills.length > 0 ? `: ${fills.join(', ')}${others}` : '';
    const sentence = `The source says ${seatsInFigures(stated)} ${stated === 1 ? 'was' : 'were'} up for election; its wards elect ${computed}, ${difference(stated, computed)}${why}.`;
    return [{ record: election.election_id, severity: 'note', sentence, stated, computed }];
  },
};
