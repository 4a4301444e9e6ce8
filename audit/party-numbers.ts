import { listed } from '../src/render/words.ts';
import type { Rule } from './rule.ts';

/** Finds gaps in the numbers that a source gives its parties. */
export const partyNumbers: Rule = {
  name: 'party-numbers',
  reason: 'A missing number looks like a missing party.',
  check(election) {
    const numbers = election.declared?.party_numbers ?? [];
    const upTo = Array.from({ length: Math.max(0, ...numbers) }, (_, index) => index + 1);
    const left = upTo.filter((number) => !numbers.includes(number));
    if (left.length === 0) return [];
    const [stated, computed] = [listed(numbers), listed(left)];
    const sentence = `The source numbers its parties ${stated}; there is no ${listed(left, 'or')}.`;
    return [{ record: election.election_id, severity: 'note', sentence, stated, computed }];
  },
};
