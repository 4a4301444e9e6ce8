import { listed, withArticle } from '../src/render/words.ts';
import { numberToElect } from '../src/results/contradiction.ts';
import { electedOn } from '../src/results/elected.ts';
import { partyNamed, UNNAMED } from '../src/results/party-named.ts';
import { rowFor } from './declared-parties.ts';
import type { Rule } from './rule.ts';
import { partyBeforeNoun, partyInWords } from './wording.ts';

/** Finds wards labelled as held or gained by a party that won no seat there. */
export const outcomeLabels: Rule = {
  name: 'outcome-labels',
  reason: 'Only a party that won a seat can have held or gained it.',
  check(election) {
    return election.ballots.flatMap((ballot) => {
      const { people } = electedOn(ballot);
      if (people.length < numberToElect(ballot)) return [];
      return ballot.outcomes.flatMap(({ party_id, outcome }) => {
        if (party_id === null) return [];
        const label = partyNamed(party_id, election);
        if (people.some((person) => rowFor(person, [label]))) return [];
        const computed = listed([...new Set(people.map(partyInWords))]);
        const unnamed = label.party_name === UNNAMED;
        const stated = unnamed ? `${outcome} by ${UNNAMED}` : `${partyBeforeNoun(label)} ${outcome}`;
        const sentence = `The source labels ${ballot.post_label} ${withArticle(stated)}, but the ward elected ${computed}.`;
        return [{ record: ballot.ballot_paper_id, severity: 'note', sentence, stated, computed }];
      });
    });
  },
};
