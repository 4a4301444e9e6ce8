import { compositionOf } from '../src/results/composition.ts';
import { controlAt, majorityMark } from '../src/results/control.ts';
import { NO_OVERALL_CONTROL } from '../src/results/no-overall-control.ts';
import { INDEPENDENT } from '../src/results/parties.ts';
import { partyNamed } from '../src/results/party-named.ts';
import type { Election } from '../src/results/schema.ts';
import { isWhole, seatsPrinted } from './council-seats.ts';
import type { Rule } from './rule.ts';
import { partyInWords } from './wording.ts';

/** Compares the control that a source states with the seats it prints. */
export const controlAndSeats: Rule = {
  name: 'control-and-seats',
  reason: 'Control means more than half of the seats; a source may mean the party that governs.',
  check(election, council) {
    const rows = compositionOf(election);
    return (['before', 'after'] as const).flatMap((moment) => {
      const recorded = election.control?.[moment];
      if (!rows || !recorded || !isWhole(election, council, moment) || independentsHave(election, moment)) return [];
      const holder = controlAt(moment, { ...election, control: null }, rows)?.holder ?? NO_OVERALL_CONTROL;
      const computed = holder === NO_OVERALL_CONTROL ? holder : partyInWords(holder);
      const stated = recorded === NO_OVERALL_CONTROL ? recorded : partyInWords(partyNamed(recorded, election));
      if (stated === computed) return [];
      const sentence = `The source says that control ${moment} the election was ${stated}; by the seats that it prints, it was ${computed}.`;
      return [{ record: election.election_id, severity: 'note', sentence, stated, computed }];
    });
  },
};

/** Whether independents have more than half of the seats: a source may call that control. */
function independentsHave(election: Election, moment: 'before' | 'after'): boolean {
  const own = election.composition?.find(({ party_id }) => party_id === INDEPENDENT)?.[`seats_${moment}`] ?? 0;
  return own >= majorityMark(seatsPrinted(election, moment) ?? 0);
}
