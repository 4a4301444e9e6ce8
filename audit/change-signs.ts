import { listed, signed } from '../src/render/words.ts';
import { compositionOf } from '../src/results/composition.ts';
import { ownRowFor, printedChange } from './declared-parties.ts';
import type { Rule } from './rule.ts';
import { partyInWords } from './wording.ts';

/** Finds seat changes printed without a plus or minus sign. */
export const changeSigns: Rule = {
  name: 'change-signs',
  reason: 'Without a sign, readers cannot see whether a party gained or lost seats.',
  check(election) {
    const rows = compositionOf(election) ?? [];
    const parties = election.declared?.parties ?? [];
    const bare = parties.filter(({ seat_change }) => printedChange(seat_change)?.signed === false);
    if (bare.length === 0) return [];
    const stated = listed(bare.map((party) => `${partyInWords(party)} ${party.seat_change}`));
    const known = bare
      .map((party) => ownRowFor(party, parties, rows)?.change)
      .filter((change) => change !== undefined)
      .map(signed);
    const computed = known.length === bare.length ? listed(known) : null;
    const [changes, are] = bare.length === 1 ? ['a seat change', 'it is'] : ['seat changes', 'they are'];
    const ours = computed ? `; by the seats before and after ${are} ${computed}` : '';
    const sentence = `The source prints ${changes} without a sign: ${stated}${ours}.`;
    return [{ record: election.election_id, severity: 'note', sentence, stated, computed }];
  },
};
