import type { Rule } from './rule.ts';

/** The printed type of election. */
export const electionType: Rule = {
  name: 'election-type',
  reason: 'Every election here is of a council; another type in the source is a slip of its form.',
  check(election) {
    const stated = election.declared?.election_type ?? null;
    if (stated === null || /local|council/i.test(stated)) return [];
    const sentence = `The source prints the type "${stated}"; it is a local election.`;
    return [{ record: election.election_id, severity: 'note', sentence, stated, computed: 'local' }];
  },
};
