import { signed } from '../src/render/words.ts';
import { compositionOf } from '../src/results/composition.ts';
import { ownRowFor, printedChange } from './declared-parties.ts';
import type { Rule } from './rule.ts';
import { partyInWords } from './wording.ts';

/**
 * Compares each party's printed change of seats with its seats before and after. A difference is no error: a source may
 * count the change from the previous election, and the seats from the eve of poll.
 */
export const seatChanges: Rule = {
  name: 'seat-changes',
  reason: 'Any two of seats before, seats after and the change determine the third.',
  check(election) {
    const rows = compositionOf(election) ?? [];
    const parties = election.declared?.parties ?? [];
    return parties.flatMap((party) => {
      const printed = printedChange(party.seat_change);
      const computed = ownRowFor(party, parties, rows)?.change;
      if (!printed || computed === undefined) return [];
      if (printed.value === (printed.signed ? computed : Math.abs(computed))) return [];
      const sentence = `The source prints a seat change of ${party.seat_change} for ${partyInWords(party)}; by the seats before and after that it prints, it is ${signed(computed)}.`;
      return [{ record: election.election_id, severity: 'note', sentence, stated: party.seat_change, computed }];
    });
  },
};
