import { listed } from '../src/render/words.ts';
import { printedChange } from './declared-parties.ts';
import type { Rule } from './rule.ts';

/** Finds "swing" figures that are the same as the seat changes. If all are 0, that proves nothing. */
export const swingFields: Rule = {
  name: 'swing-fields',
  reason: 'A swing compares shares of the vote; a number of seats that is called a swing misleads.',
  check(election) {
    const printed = (election.declared?.parties ?? []).filter(({ swing }) => swing !== null);
    if (printed.some(({ swing, seat_change }) => swing !== seat_change)) return [];
    if (printed.length < 2 || printed.every(({ swing }) => printedChange(swing)?.value === 0)) return [];
    const stated = listed(printed.map(({ swing }) => swing ?? ''));
    const sentence = `The source's "swing" figures (${stated}) are its seat changes again; a swing would be in percentage points.`;
    return [{ record: election.election_id, severity: 'note', sentence, stated, computed: null }];
  },
};
