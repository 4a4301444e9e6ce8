import { compositionOf } from '../src/results/composition.ts';
import { controlAt } from '../src/results/control.ts';
import { NO_OVERALL_CONTROL } from '../src/results/schema.ts';
import type { Rule } from './rule.ts';
import { partyInWords } from './wording.ts';

/** Compares the control that a source states with the seats it prints. */
export const controlAndSeats: Rule = {
  name: 'control-and-seats',
  reason: 'Control means more than half of the seats; a source may mean the party that governs.',
  check(election) {
    const rows = compositionOf(election);
    if (!rows || !election.control) return [];
    return (['before', 'after'] as const).flatMap((moment) => {
      const [stated, computed] = [election, { ...election, control: null }].map((one) => {
        const holder = controlAt(moment, one, rows)?.holder ?? NO_OVERALL_CONTROL;
        return holder === NO_OVERALL_CONTROL ? holder : partyInWords(holder);
      });
      if (stated === computed || stated === undefined || computed === undefined) return [];
      const sentence = `The source says control ${moment} the election was ${stated}; the seats it prints make it ${computed}.`;
      return [{ record: election.election_id, severity: 'note', sentence, stated, computed }];
    });
  },
};
