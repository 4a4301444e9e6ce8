import { signed } from '../src/render/words.ts';
import { compositionOf } from '../src/results/composition.ts';
import { printedChange, rowFor } from './declared-parties.ts';
import type { Rule } from './rule.ts';
import { partyInWords } from './wording.ts';

/** Compares each party's printed change of seats with its seats before and after. */
export const seatChanges: Rule = {
  name: 'seat-changes',
  reason: 'Any two of seats before, seats after and the change determine the third.',
  check(election) {
    const rows = compositionOf(election) ?? [];
    return (election.declared?.parties ?? []).flatMap((party) => {
      const printed = printedChange(party.seat_change);
      const computed = rowFor(party, rows)?.change;
      if (!printed || computed === undefined) return [];
      if (printed.value === (printed.signed ? computed : Math.abs(computed))) return [];
      const sentence = `The source prints a seat change of ${party.seat_change} for ${partyInWords(party)}; by its seats before and after it is ${signed(computed)}.`;
      return [{ record: election.election_id, severity: 'error', sentence, stated: party.seat_change, computed }];
    });
  },
};
