import { signed } from '../src/render/words.ts';
import { compositionOf } from '../src/results/composition.ts';
import { rowFor } from './declared-parties.ts';
import type { Rule } from './rule.ts';
import { inWords, partyInWords } from './wording.ts';

/** If every seat is labelled, compares each party's net change with its labelled gains minus its labelled losses. */
export const netChange: Rule = {
  name: 'net-change',
  reason: 'Labels and totals may have different baselines: the eve of poll, or the previous election.',
  check(election) {
    const labels = election.ballots.flatMap(({ outcomes }) => outcomes);
    const gains = labels.filter(({ outcome }) => outcome === 'gain');
    if (labels.some(({ party_id }) => party_id === null)) return [];
    if (election.ballots.some(({ outcomes, seats_contested }) => outcomes.length !== seats_contested)) return [];
    const losersKnown = gains.every(({ gained_from }) => gained_from !== null);
    const rows = compositionOf(election) ?? [];
    const under = (party_id: string | null) => rowFor({ party_id, party_name: '' }, rows);
    return rows.flatMap((row) => {
      const won = gains.filter(({ party_id }) => under(party_id) === row).length;
      const lost = gains.filter(({ gained_from }) => under(gained_from) === row).length;
      const computed = won - lost;
      // If the losers are not all named, only the gains can be compared.
      if (losersKnown ? computed === row.change : won >= row.change) return [];
      const net = `The net change for ${partyInWords(row)} is ${signed(row.change)} by its seats before and after`;
      const sentence = losersKnown
        ? `${net}, but ${signed(computed)} by the ward labels.`
        : `${net}, but the wards label ${won === 0 ? 'no gain' : `only ${inWords(won)} ${won === 1 ? 'gain' : 'gains'}`} for it.`;
      return [
        {
          record: election.election_id,
          severity: 'note',
          sentence,
          stated: row.change,
          computed: losersKnown ? computed : won,
        },
      ];
    });
  },
};
