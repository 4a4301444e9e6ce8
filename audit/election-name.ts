import type { Rule } from './rule.ts';

/** Compares the election's printed name with the council's full name. */
export const electionName: Rule = {
  name: 'election-name',
  reason: 'A shortened name may be the name of another council.',
  check(election, council) {
    const stated = election.declared?.election_name ?? null;
    if (stated === null || stated.toLowerCase().includes(council.name.toLowerCase())) return [];
    const sentence = `The source calls the election "${stated}"; the council is ${council.name}.`;
    return [{ record: election.election_id, severity: 'note', sentence, stated, computed: council.name }];
  },
};
