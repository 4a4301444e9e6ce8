import { compositionOf } from '../src/results/composition.ts';
import { controlAt, majorityMark } from '../src/results/control.ts';
import { type Election, NO_OVERALL_CONTROL } from '../src/results/schema.ts';
import type { Rule } from './rule.ts';
import { inWords, partyInWords } from './wording.ts';

/** Finds other sources that state a different control after the election. */
export const controlDisputed: Rule = {
  name: 'control-disputed',
  reason: 'Control means more than half of the seats; some lists name the largest party, or the one that governs.',
  check(election, council) {
    const rows = compositionOf(election) ?? [];
    const ours = controlAt('after', election, rows.length > 0 ? rows : null)?.holder ?? null;
    if (ours === null) return [];
    const computed = ours === NO_OVERALL_CONTROL ? ours : partyInWords(ours);
    return council.control_disputed
      .filter(({ election_id, control }) => election_id === election.election_id && control !== idOf(ours))
      .map(({ source, control }) => {
        const row = rows.find(({ party_id }) => party_id === control);
        const stated = row ? partyInWords(row) : control;
        const sentence = `The source says ${computed}; ${source} says ${stated}${row ? heldBy(row.after, election) : ''}.`;
        return { record: election.election_id, severity: 'note', sentence, stated, computed };
      });
  },
};

function idOf(holder: { party_id: string | null } | typeof NO_OVERALL_CONTROL): string | null {
  return holder === NO_OVERALL_CONTROL ? holder : holder.party_id;
}

/** ", which held 25 of 51 seats, one short of the 26 needed for a majority" */
function heldBy(held: number, election: Election): string {
  const total = (election.composition ?? []).reduce((sum, { seats_after }) => sum + seats_after, 0);
  const mark = majorityMark(total);
  const short = held < mark ? `, ${inWords(mark - held)} short of the ${mark} needed for a majority` : '';
  return `, which held ${held} of ${total} seats${short}`;
}
