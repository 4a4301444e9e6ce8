import { capitalised } from '../src/render/text.ts';
import { listed } from '../src/render/words.ts';
import { isIndependent } from '../src/results/parties.ts';
import type { Rule } from './rule.ts';
import { inWords } from './wording.ts';

/** Notes that independents are counted together although they are not a party. */
export const independentsGrouped: Rule = {
  name: 'independents-grouped',
  reason: 'A total for "Independent" looks like the total of a party.',
  check(election) {
    const wards = election.ballots
      .map((ballot) => ({ label: ballot.post_label, stood: ballot.candidates.filter(isIndependent).length }))
      .filter(({ stood }) => stood > 0);
    const computed = wards.reduce((sum, { stood }) => sum + stood, 0);
    if (computed < 2) return [];
    const several = wards.filter(({ stood }) => stood > 1).map(({ label, stood }) => `${inWords(stood)} in ${label}`);
    const where = several.length > 0 ? `, with ${listed(several)}` : '';
    const [first, ...others] = wards.map(({ label }) => label);
    const places = others.length === 0 ? first : `${inWords(wards.length)} wards${where}`;
    const sentence = `${capitalised(inWords(computed))} independents stood in ${places}. Independents are not a party: they are added up for arithmetic only.`;
    return [{ record: election.election_id, severity: 'note', sentence, stated: null, computed }];
  },
};
