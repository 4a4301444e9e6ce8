import type { Rule } from './rule.ts';

/** Checks that the printed type of election is local. */
export const electionType: Rule = {
  name: 'election-type',
  reason: 'Every election here is for a council; if the source prints another type, its form was filled in wrongly.',
  check(election) {
    const stated = election.declared?.election_type ?? null;
    if (stated === null || /local|council/i.test(stated)) return [];
    const sentence = `The source prints the election type "${stated}"; it was a local election.`;
    return [{ record: election.election_id, severity: 'note', sentence, stated, computed: 'local' }];
  },
};
