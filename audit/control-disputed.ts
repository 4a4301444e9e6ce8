import { compositionOf } from '../src/results/composition.ts';
import { controlAt, majorityMark } from '../src/results/control.ts';
import { NO_OVERALL_CONTROL } from '../src/results/no-overall-control.ts';
import { partyNamed } from '../src/results/party-named.ts';
import type { Council, Election } from '../src/results/schema.ts';
import { isWhole, seatsPrinted } from './council-seats.ts';
import type { Rule } from './rule.ts';
import { inWords, partyInWords } from './wording.ts';

/** Finds other sources that state a different control after the election. */
export const controlDisputed: Rule = {
  name: 'control-disputed',
  reason: 'Control means more than half of the seats; some lists name the largest party, or the one that governs.',
  check(election, council) {
    const rows = isWhole(election, council, 'after') ? compositionOf(election) : null;
    const ours = controlAt('after', election, rows);
    if (ours === null) return [];
    const idOf = (holder: typeof ours.holder) => (holder === NO_OVERALL_CONTROL ? holder : holder.party_id);
    const computed = nameOf(idOf(ours.holder), election);
    const says = ours.basis === 'recorded' ? `The source says ${computed}` : `By the source's seats it was ${computed}`;
    return council.control_disputed
      .filter(({ election_id, control }) => election_id === election.election_id && control !== idOf(ours.holder))
      .map(({ source, control }) => {
        const stated = nameOf(control, election);
        const sentence = `${says}; ${source} says ${stated}${heldBy(control, election, council)}.`;
        return { record: election.election_id, severity: 'note', sentence, stated, computed };
      });
  },
};

function nameOf(control: string | null, election: Election): string {
  return control === null || control === NO_OVERALL_CONTROL
    ? NO_OVERALL_CONTROL
    : partyInWords(partyNamed(control, election));
}

/** ", which held 25 of 51 seats, one short of the 26 needed for a majority"; nothing if not all seats are on record. */
function heldBy(control: string, election: Election, council: Council): string {
  const row = election.composition?.find(({ party_id }) => party_id === control);
  const total = seatsPrinted(election, 'after');
  if (!row || total === null || !isWhole(election, council, 'after')) return '';
  const held = row.seats_after;
  const mark = majorityMark(total);
  const short = held < mark ? `, ${inWords(mark - held)} short of the ${mark} needed for a majority` : '';
  return `, which held ${held} of ${total} seats${short}`;
}
