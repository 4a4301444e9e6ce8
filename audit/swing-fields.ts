import { listed } from '../src/render/words.ts';
import type { Rule } from './rule.ts';

/** Finds "swing" figures that only repeat the seat changes. */
export const swingFields: Rule = {
  name: 'swing-fields',
  reason: 'A swing compares shares of the vote; a number of seats called a swing misleads.',
  check(election) {
    const printed = (election.declared?.parties ?? []).filter(({ swing }) => swing !== null);
    if (printed.length === 0 || printed.some(({ swing, seat_change }) => swing !== seat_change)) return [];
    const stated = listed(printed.map(({ swing }) => swing ?? ''));
    const sentence = `The source's "swing" figures (${stated}) only repeat its seat changes; they are not swings.`;
    return [{ record: election.election_id, severity: 'note', sentence, stated, computed: null }];
  },
};
