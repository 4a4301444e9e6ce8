import { listed } from '../src/render/words.ts';
import type { Rule } from './rule.ts';

/** "Smith J.", "Jaspal J.K.", "Smith J": a surname and initials. */
const INITIALS = /\s(?:\p{Lu}\.?)+$/u;

/** Finds a name that appears on several ballots of an election. */
export const sameNames: Rule = {
  name: 'same-names',
  reason: 'Readers who look up a candidate by name should know that there may be two of them.',
  check(election) {
    const stood = election.ballots.flatMap((ballot) =>
      ballot.candidates.map(({ person_name }) => ({ person_name, ballot })),
    );
    return [...Map.groupBy(stood, ({ person_name }) => person_name.toLowerCase()).values()].flatMap((found) => {
      const ballots = [...new Set(found.map(({ ballot }) => ballot))];
      const stated = found[0]?.person_name ?? null;
      if (stated === null || ballots.length < 2) return [];
      const where = listed(
        ballots.map(({ post_label, by_election }) => post_label + (by_election ? ' (by-election)' : '')),
      );
      const prints = INITIALS.test(stated)
        ? 'the source prints only initials, and does not say'
        : 'the source does not say';
      const sentence = `The name ${stated} appears on the ballots of ${where}; ${prints} whether it is one person.`;
      return [{ record: election.election_id, severity: 'note', sentence, stated, computed: ballots.length }];
    });
  },
};
