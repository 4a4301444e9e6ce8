import { listed, signed } from '../src/render/words.ts';
import { compositionOf } from '../src/results/composition.ts';
import { rowOf } from './declared-row.ts';
import { printedChange } from './printed-change.ts';
import type { Rule } from './rule.ts';
import { partyInWords } from './wording.ts';

/** Seat changes printed without plus or minus. */
export const changeSigns: Rule = {
  name: 'change-signs',
  reason: 'A bare number hides whether seats were won or lost.',
  check(election) {
    const rows = compositionOf(election) ?? [];
    const bare = (election.declared?.parties ?? []).filter(
      ({ seat_change }) => printedChange(seat_change)?.signed === false,
    );
    if (bare.length === 0) return [];
    const stated = listed(bare.map((party) => `${partyInWords(party)} ${party.seat_change}`));
    const changes = bare.map((party) => rowOf(party, rows)?.change);
    const known = changes.filter((change) => change !== undefined).map(signed);
    const computed = known.length === bare.length ? listed(known) : null;
    const ours = computed ? `; from the seats before and after, ${computed}` : '';
    const sentence = `The source prints seat changes without a sign: ${stated}${ours}.`;
    return [{ record: election.election_id, severity: 'note', sentence, stated, computed }];
  },
};
