import { signed } from '../src/render/words.ts';
import { compositionOf } from '../src/results/composition.ts';
import { rowOf } from './declared-row.ts';
import { printedChange } from './printed-change.ts';
import type { Rule } from './rule.ts';
import { partyInWords } from './wording.ts';

/** Each party's printed change of seats, against its seats before and after. */
export const seatChanges: Rule = {
  name: 'seat-changes',
  reason: 'Seats before, seats after and their change are three figures, of which two give the third.',
  check(election) {
    const rows = compositionOf(election) ?? [];
    return (election.declared?.parties ?? []).flatMap((party) => {
      const printed = printedChange(party.seat_change);
      const computed = rowOf(party, rows)?.change;
      if (!printed || computed === undefined) return [];
      if (printed.value === (printed.signed ? computed : Math.abs(computed))) return [];
      const sentence = `The source prints a seat change of ${party.seat_change} for ${partyInWords(party)}; from its seats before and after it is ${signed(computed)}.`;
      return [{ record: election.election_id, severity: 'error', sentence, stated: party.seat_change, computed }];
    });
  },
};
