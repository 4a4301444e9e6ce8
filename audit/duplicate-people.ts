import type { Rule } from './rule.ts';

/** One name twice on a ballot. */
export const duplicatePeople: Rule = {
  name: 'duplicate-people',
  reason: 'A line read twice counts its votes twice.',
  check: (election) =>
    election.ballots.flatMap(({ ballot_paper_id: record, post_label, candidates }) =>
      [...Map.groupBy(candidates, ({ person_name }) => person_name.toLowerCase()).values()].flatMap((same) => {
        const name = same[0]?.person_name ?? null;
        if (same.length < 2) return [];
        const sentence = `${name} is on the ballot of ${post_label} ${same.length} times.`;
        return [{ record, severity: 'error', sentence, stated: name, computed: same.length }];
      }),
    ),
};
