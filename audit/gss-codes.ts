import { nameKey } from '../src/results/name-key.ts';
import type { Rule, RuleFinding } from './rule.ts';

/** Compares each ballot's ward and code with the council's table of wards. */
export const gssCodes: Rule = {
  name: 'gss-codes',
  reason: 'Maps and other datasets join on the code; a wrong code puts the result in another ward.',
  check: (election, council) =>
    election.ballots.flatMap(({ ballot_paper_id: record, post_label, gss: stated }): RuleFinding[] => {
      // A ward whose boundaries changed has a new code, and may be in the table twice.
      const wards = council.wards.filter(({ name }) => nameKey(name) === nameKey(post_label));
      const [ward] = wards;
      if (!ward) {
        const sentence = `${post_label} is not in the table of ${council.name}'s wards.`;
        return [{ record, severity: 'error', sentence, stated: post_label, computed: null }];
      }
      const codes = wards.map(({ gss }) => gss);
      if (stated === null || codes.includes(null) || codes.includes(stated)) return [];
      const sentence = `${post_label} is recorded with another code than the one in the table of wards.`;
      return [{ record, severity: 'error', sentence, stated, computed: ward.gss }];
    }),
};
