import type { Rule } from './rule.ts';

/** The election's printed name, against the council's full name. */
export const electionName: Rule = {
  name: 'election-name',
  reason: 'A shortened name can be that of another council.',
  check(election, council) {
    const stated = election.declared?.election_name ?? null;
    if (stated === null || stated.toLowerCase().includes(council.name.toLowerCase())) return [];
    const sentence = `The source prints the name "${stated}"; the council is ${council.name}.`;
    return [{ record: election.election_id, severity: 'note', sentence, stated, computed: council.name }];
  },
};
