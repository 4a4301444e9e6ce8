import { contradictionWords } from '../src/render/doubt-words.ts';
import { contradictionOn } from '../src/results/contradiction.ts';
import type { Rule } from './rule.ts';

/** Compares who is marked as elected with the votes and the seats. */
export const electedFlags: Rule = {
  name: 'elected-flags',
  reason: 'Seats go to the candidates with the most votes; a mark on anyone else means a wrong name or a wrong vote.',
  check: (election) =>
    election.ballots.flatMap((ballot) => {
      const found = contradictionOn(ballot);
      const sentence = contradictionWords(ballot);
      if (!found || sentence === null) return [];
      const [stated, computed] =
        found.kind === 'outvoted' ? [found.winner.votes_cast, found.loser.votes_cast] : [found.flagged, found.expected];
      return [{ record: ballot.ballot_paper_id, severity: 'error', sentence, stated, computed }];
    }),
};
