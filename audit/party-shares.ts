import { percent, printedPercent } from '../src/render/numbers.ts';
import { partyKey } from '../src/results/parties.ts';
import { BEST_PLACED, shareOfParty } from '../src/results/share.ts';
import { votesOf } from '../src/results/votes.ts';
import { rowFor } from './declared-parties.ts';
import type { Rule } from './rule.ts';
import { partyInWords } from './wording.ts';

/** Compares each party's printed share with its share of all votes, to one decimal place. */
export const partyShares: Rule = {
  name: 'party-shares',
  reason: 'A share that fits no method is a slip; if it fits a different method, readers should know.',
  check(election) {
    const parties = election.declared?.parties ?? [];
    const contested = election.ballots.filter(({ cancelled_poll }) => !cancelled_poll);
    const candidates = contested.flatMap((ballot) => ballot.candidates);
    const total = votesOf(candidates);
    if (!total) return [];
    return parties.flatMap((party) => {
      if (party.share_percentage === null) return [];
      const votes = votesOf(candidates.filter((candidate) => rowFor(candidate, parties) === party));
      if (votes === null) return [];
      const [stated, computed] = [Math.round(10 * party.share_percentage), tenths({ votes, total })];
      if (stated === computed) return [];
      const apart = Math.abs(stated - computed);
      const best = shareOfParty(partyKey(party), election, BEST_PLACED);
      const other = best !== null && tenths(best) === stated;
      const method = other ? ', its share by best-placed candidate' : '';
      const difference = `${(apart / 10).toFixed(1)} points ${computed > stated ? 'more' : 'less'}`;
      const sentence = `The source prints ${printedPercent(party.share_percentage)} for ${partyInWords(party)}${method}; by all votes it is ${percent({ votes, total })}, ${difference}.`;
      // A difference of a tenth is the source's rounding.
      const severity = other || apart === 1 ? 'note' : 'error';
      return [{ record: election.election_id, severity, sentence, stated: stated / 10, computed: computed / 10 }];
    });
  },
};

function tenths({ votes, total }: { votes: number; total: number }): number {
  return Math.round((1000 * votes) / total);
}
