import { contradictionWords } from '../src/render/doubt-words.ts';
import { contradictionOn } from '../src/results/contradiction.ts';
import type { Ballot, Council, Election } from '../src/results/schema.ts';
import { isTransferable } from '../src/results/voting-system.ts';
import type { Rule, RuleFinding } from './rule.ts';

/** Compares who is marked as elected with the votes and the seats. */
export const electedFlags: Rule = {
  name: 'elected-flags',
  reason:
    'Seats go to the candidates with the most votes; a mark on anyone else means a wrong name or a wrong vote. Under the single transferable vote it does not, but there are still as many marks as seats.',
  check(election, council) {
    const transferable = isTransferable(council, election.election_date);
    const doubtful = election.ballots.filter(
      (ballot) => !transferable || contradictionOn(ballot)?.kind === 'wrong number',
    );
    return [...(transferable ? [firstPreferences(election, council)] : []), ...doubtful.flatMap(contradictionIn)];
  },
};

function contradictionIn(ballot: Ballot): RuleFinding[] {
  const found = contradictionOn(ballot);
  const sentence = contradictionWords(ballot);
  if (!found || sentence === null) return [];
  const [stated, computed] =
    found.kind === 'outvoted' ? [found.winner.votes_cast, found.loser.votes_cast] : [found.flagged, found.expected];
  return [{ record: ballot.ballot_paper_id, severity: 'error', sentence, stated, computed }];
}

function firstPreferences({ election_id: record }: Election, { name }: Council): RuleFinding {
  const sentence = `${name} elects by the single transferable vote: the votes are first preferences, which alone do not decide who is elected.`;
  return { record, severity: 'note', sentence, stated: null, computed: null };
}
