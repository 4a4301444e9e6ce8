import { listed } from '../src/render/words.ts';
import type { Rule } from './rule.ts';

/** Finds a name that appears on several ballots of an election. */
export const sameNames: Rule = {
  name: 'same-names',
  reason: 'Readers who look up a candidate by name should know that there may be two of them.',
  check(election) {
    const stood = election.ballots.flatMap((ballot) =>
      ballot.candidates.map(({ person_name }) => ({ person_name, ward: ballot.post_label })),
    );
    return [...Map.groupBy(stood, ({ person_name }) => person_name.toLowerCase()).values()].flatMap((found) => {
      const wards = [...new Set(found.map(({ ward }) => ward))];
      const stated = found[0]?.person_name ?? null;
      if (wards.length < 2) return [];
      const sentence = `The name ${stated} appears on the ballots of ${listed(wards)}; the source does not say whether it is one person.`;
      return [{ record: election.election_id, severity: 'note', sentence, stated, computed: wards.length }];
    });
  },
};
