import type { Rule } from './rule.ts';

/** What sources call an election of councillors. */
const LOCAL = /local|council|borough|city|county|district|municipal|unitary|ward|by-?election/i;

/** Checks that the printed type of election is local. */
export const electionType: Rule = {
  name: 'election-type',
  reason: 'Every election here is for a council; if the source prints another type, its form was filled in wrongly.',
  check(election) {
    const stated = election.declared?.election_type ?? null;
    if (stated === null || LOCAL.test(stated)) return [];
    const sentence = `The source prints the election type "${stated}"; this was a local election.`;
    return [{ record: election.election_id, severity: 'note', sentence, stated, computed: 'local' }];
  },
};
