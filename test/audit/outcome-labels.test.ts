import { outcomeLabels } from '../../audit/outcome-labels.ts';
import { at, CO_OPERATIVE, CONSERVATIVE, candidate, INDEPENDENT, tieForLastSeat } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

testRule(outcomeLabels, [
  [
    'notes a label that names a party that won no seat there',
    ({ millHill }) => {
      at(millHill.outcomes, 0).party_id = 'PP52';
    },
    ['note: The source labels Mill Hill a Conservative hold, but the ward elected Labour.'],
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
    'names independents who did not stand',
    ({ millHill }) => {
      at(millHill.outcomes, 0).party_id = INDEPENDENT.party_id;
    },
    ['note: The source labels Mill Hill an Independent hold, but the ward elected Labour.'],
  ],
  [
    'does not name a party that the record names nowhere',
    ({ millHill }) => {
      at(millHill.outcomes, 0).party_id = 'PP999';
    },
    ['note: The source labels Mill Hill a hold by a party whose name is not on file, but the ward elected Labour.'],
  ],
  [
    'finds nothing if the source marks too many as elected',
    ({ millHill }) => {
      at(millHill.outcomes, 0).party_id = 'PP90';
      at(millHill.candidates, 1).elected = true;
    },
    [],
  ],
  [
    'writes a label with the right article',
    ({ millHill }) => {
      Object.assign(at(millHill.candidates, 1), INDEPENDENT);
      at(millHill.outcomes, 0).party_id = INDEPENDENT.party_id;
    },
    ['note: The source labels Mill Hill an Independent hold, but the ward elected Labour.'],
  ],
  [
    'finds nothing if not everybody elected is recorded',
    ({ millHill }) => {
      millHill.seats_contested = 2;
      millHill.candidates.push(candidate('Col Cox', CONSERVATIVE, 300));
      at(millHill.candidates, 1).elected = null;
      at(millHill.outcomes, 0).party_id = 'PP52';
    },
    [],
  ],
  [
    'finds nothing if the last of two seats is tied',
    (parts) => {
      tieForLastSeat(parts);
      at(parts.millHill.outcomes, 0).party_id = 'PP52';
    },
    [],
  ],
]);
