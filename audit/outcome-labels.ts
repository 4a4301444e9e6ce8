import { listed } from '../src/render/words.ts';
import { electedOn } from '../src/results/elected.ts';
import { rowFor } from './declared-parties.ts';
import type { Rule } from './rule.ts';
import { partyBeforeNoun, partyInWords, withArticle } from './wording.ts';

/** Finds wards labelled as held or gained by a party that won no seat there. */
export const outcomeLabels: Rule = {
  name: 'outcome-labels',
  reason: 'Only a party that won a seat can have held or gained it.',
  check(election) {
    const parties = election.ballots.flatMap(({ candidates }) => candidates);
    return election.ballots.flatMap((ballot) => {
      const { people, tied } = electedOn(ballot);
      if (people.length === 0 || tied.length > 0) return [];
      return ballot.outcomes.flatMap(({ party_id, outcome }) => {
        const label = {
          party_id,
          party_name: parties.find((one) => one.party_id === party_id)?.party_name ?? `${party_id}`,
        };
        if (party_id === null || people.some((person) => rowFor(person, [label]))) return [];
        const computed = listed([...new Set(people.map(partyInWords))]);
        const stated = `${partyBeforeNoun(label)} ${outcome}`;
        const sentence = `${ballot.post_label} is labelled ${withArticle(stated)}, but it elected ${computed}.`;
        return [{ record: ballot.ballot_paper_id, severity: 'note', sentence, stated, computed }];
      });
    });
  },
};
