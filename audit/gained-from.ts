import { compositionOf } from '../src/results/composition.ts';
import { outcomesOn } from '../src/results/outcome.ts';
import type { Rule } from './rule.ts';
import { partyInWords } from './wording.ts';

/** Finds gains whose label does not name the party that lost the seat. */
export const gainedFrom: Rule = {
  name: 'gained-from',
  reason: 'If the label does not name the loser, our answer is an inference, and readers should know that.',
  check(election) {
    const rows = compositionOf(election) ?? [];
    return election.ballots.flatMap((ballot) =>
      outcomesOn(ballot, election)
        .filter(({ label, gained_from }) => label === 'gain' && gained_from?.basis !== 'recorded')
        .map(({ gained_from }) => {
          const loser = rows.find(({ party_id }) => party_id !== null && party_id === gained_from?.party_id);
          const seat = ballot.seats_contested > 1 ? 'a seat' : 'the seat';
          const inferred = loser ? ` We infer ${partyInWords(loser)}, from the labels and the net changes.` : '';
          const sentence = `The source does not say from whom ${seat} in ${ballot.post_label} was gained.${inferred}`;
          const computed = loser ? partyInWords(loser) : null;
          return { record: ballot.ballot_paper_id, severity: 'note', sentence, stated: null, computed };
        }),
    );
  },
};
