import { grouped, listed } from '../src/render/words.ts';
import { isIndependent } from '../src/results/parties.ts';
import type { Rule } from './rule.ts';
import { inWords } from './wording.ts';

/** Independents counted together, as if they were a party. */
export const independentsGrouped: Rule = {
  name: 'independents-grouped',
  reason: 'A total for "Independent" reads like a party\'s, but these people only share having none.',
  check(election) {
    const wards = election.ballots
      .map((ballot) => ({ label: ballot.post_label, stood: ballot.candidates.filter(isIndependent).length }))
      .filter(({ stood }) => stood > 0);
    const computed = wards.reduce((sum, { stood }) => sum + stood, 0);
    if (computed < 2) return [];
    const several = wards.filter(({ stood }) => stood > 1).map(({ label, stood }) => `${inWords(stood)} in ${label}`);
    const where = several.length > 0 ? `, ${listed(several)}` : '';
    const places = `${grouped(wards.length)} ${wards.length === 1 ? 'ward' : 'wards'}${where}`;
    const sentence = `${grouped(computed)} independents stood in ${places}. They had no joint manifesto and are grouped for arithmetic only.`;
    return [{ record: election.election_id, severity: 'note', sentence, stated: null, computed }];
  },
};
