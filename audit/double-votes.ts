import { percent } from '../src/render/numbers.ts';
import { grouped, listed } from '../src/render/words.ts';
import { votesOf } from '../src/results/votes.ts';
import type { Rule } from './rule.ts';
import { inWords } from './wording.ts';

/** With more wards of several seats than this, the sentence does not list them. */
const MOST_LISTED = 4;

/** Counts the votes cast in wards that fill several seats, if other wards fill one. */
export const doubleVotes: Rule = {
  name: 'double-votes',
  reason: 'A voter has one vote for each seat, so these wards weigh more in a total of all votes.',
  check(election) {
    const contested = election.ballots.filter(({ cancelled_poll }) => !cancelled_poll);
    const several = contested.filter(({ seats_contested }) => seats_contested > 1);
    const seats = new Set(several.map(({ seats_contested }) => seats_contested));
    const votes = votesOf(several.flatMap(({ candidates }) => candidates));
    const total = votesOf(contested.flatMap(({ candidates }) => candidates));
    if (several.length === contested.length || !votes || total === null) return [];
    const wards =
      several.length > MOST_LISTED
        ? `${several.length} of the ${contested.length} wards`
        : listed(several.map(({ post_label }) => post_label));
    const each = seats.size === 1 ? `${inWords(several[0]?.seats_contested ?? 0)} votes` : 'one vote for each seat';
    const sentence = `${grouped(votes)} of the ${grouped(total)} votes (${percent({ votes, total })}) were cast in ${wards}, where each voter had ${each}.`;
    return [{ record: election.election_id, severity: 'note', sentence, stated: null, computed: votes }];
  },
};
