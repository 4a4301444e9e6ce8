import { signed } from '../src/render/words.ts';
import { compositionOf } from '../src/results/composition.ts';
import { rowOf } from './declared-row.ts';
import type { Rule } from './rule.ts';
import { partyInWords } from './wording.ts';

/** Each party's net change, against its labelled gains less its labelled losses, where every seat is labelled. */
export const netChange: Rule = {
  name: 'net-change',
  reason: 'Labels and totals may count from different days: the eve of poll, or the last election.',
  check(election) {
    const labels = election.ballots.flatMap(({ outcomes }) => outcomes);
    const gains = labels.filter(({ outcome }) => outcome === 'gain');
    if (labels.some(({ party_id }) => party_id === null)) return [];
    if (election.ballots.some(({ outcomes, seats_contested }) => outcomes.length !== seats_contested)) return [];
    const losersKnown = gains.every(({ gained_from }) => gained_from !== null);
    const rows = compositionOf(election) ?? [];
    const under = (party_id: string | null) => rowOf({ party_id, party_name: '' }, rows);
    return rows.flatMap((row) => {
      const won = gains.filter(({ party_id }) => under(party_id) === row).length;
      const lost = gains.filter(({ gained_from }) => under(gained_from) === row).length;
      const computed = won - lost;
      // Losses that no label names leave only the gains to compare.
      if (losersKnown ? computed === row.change : won >= row.change) return [];
      const sentence = `The seats before and after give ${partyInWords(row)} ${signed(row.change)}; the wards' labels give ${signed(computed)}.`;
      return [{ record: election.election_id, severity: 'note', sentence, stated: row.change, computed }];
    });
  },
};
