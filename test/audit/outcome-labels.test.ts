import { outcomeLabels } from '../../audit/outcome-labels.ts';
import { at, CO_OPERATIVE, INDEPENDENT } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(outcomeLabels, [
  [
    'notes a label that names a party that won no seat there',
    ({ millHill }) => {
      at(millHill.outcomes, 0).party_id = 'PP52';
    },
    ['note: Mill Hill is labelled a Conservative hold, but it elected Labour.'],
  ],
  [
    'finds nothing if the label names the main party of a joint candidate',
    ({ millHill }) => {
      Object.assign(at(millHill.candidates, 0), CO_OPERATIVE);
    },
    [],
  ],
  [
    'finds nothing if the party of the label is not recorded',
    ({ millHill }) => {
      at(millHill.outcomes, 0).party_id = null;
    },
    [],
  ],
  [
    'finds nothing if it is not known who was elected',
    ({ millHill }) => {
      at(millHill.outcomes, 0).party_id = 'PP52';
      for (const person of millHill.candidates) Object.assign(person, { elected: null, votes_cast: null });
    },
    [],
  ],
  [
    'writes a label with the right article',
    ({ millHill }) => {
      Object.assign(at(millHill.candidates, 1), INDEPENDENT);
      at(millHill.outcomes, 0).party_id = INDEPENDENT.party_id;
    },
    ['note: Mill Hill is labelled an Independent hold, but it elected Labour.'],
  ],
]);
