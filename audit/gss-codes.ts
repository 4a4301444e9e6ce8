import { slugOf } from '../src/results/slug.ts';
import type { Rule, RuleFinding } from './rule.ts';

/** Compares each ballot's ward and code with the council's table of wards. */
export const gssCodes: Rule = {
  name: 'gss-codes',
  reason: 'Maps and other datasets join on the code; a wrong code puts the result in another ward.',
  check: (election, council) =>
    election.ballots.flatMap(({ ballot_paper_id: record, post_label, gss: stated }): RuleFinding[] => {
      const ward = council.wards.find(({ slug }) => slug === slugOf(post_label));
      if (!ward) {
        const sentence = `${post_label} is not in the table of ${council.name}'s wards.`;
        return [{ record, severity: 'error', sentence, stated: post_label, computed: null }];
      }
      const computed = ward.gss;
      if (stated === null || computed === null || stated === computed) return [];
      const sentence = `${post_label} is recorded with the code ${stated}; the table of wards has ${computed}.`;
      return [{ record, severity: 'error', sentence, stated, computed }];
    }),
};
