import type { Rule } from './rule.ts';
import { inWords } from './wording.ts';

/** Finds a name that appears more than once on a ballot. */
export const duplicatePeople: Rule = {
  name: 'duplicate-people',
  reason: 'If a line is read twice, its votes count twice.',
  check: (election) =>
    election.ballots.flatMap(({ ballot_paper_id: record, post_label, candidates }) =>
      [...Map.groupBy(candidates, ({ person_name }) => person_name.toLowerCase()).values()].flatMap((same) => {
        const name = same[0]?.person_name ?? null;
        if (same.length < 2) return [];
        const sentence = `The name ${name} appears ${same.length === 2 ? 'twice' : `${inWords(same.length)} times`} on the ballot of ${post_label}.`;
        return [{ record, severity: 'error', sentence, stated: name, computed: same.length }];
      }),
    ),
};
