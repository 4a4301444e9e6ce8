import { compositionOf } from '../src/results/composition.ts';
import { outcomesOn } from '../src/results/outcome.ts';
import type { Rule } from './rule.ts';
import { partyInWords } from './wording.ts';

/** Gains whose label does not name the party that lost the seat. */
export const gainedFrom: Rule = {
  name: 'gained-from',
  reason: "A gain is somebody's loss; where the label does not say whose, the answer is an inference of ours.",
  check(election) {
    const rows = compositionOf(election) ?? [];
    return election.ballots.flatMap((ballot) =>
      outcomesOn(ballot, election)
        .filter(({ label, gained_from }) => label === 'gain' && gained_from?.basis !== 'recorded')
        .map(({ gained_from }) => {
          const loser = rows.find(({ party_id }) => gained_from && party_id === gained_from.party_id);
          const inferred = loser ? ` From ${partyInWords(loser)}, we infer: no other party's seats fell.` : '';
          const sentence = `The gain in ${ballot.post_label} does not say from whom.${inferred}`;
          const computed = loser ? partyInWords(loser) : null;
          return { record: ballot.ballot_paper_id, severity: 'note', sentence, stated: null, computed };
        }),
    );
  },
};
