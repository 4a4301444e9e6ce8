import { sharedAbbreviations } from '../../audit/shared-abbreviations.ts';
import { candidate } from '../support/elections.ts';
import { testRule } from './test-rule.ts';

const REF = { party_id: null, party_name: 'REF' };
const REFORM_UK = { party_id: 'PP7931', party_name: 'Reform UK' };
const REFORM_DERBY = { party_id: 'PP11471', party_name: 'Reform Derby' };

testRule(sharedAbbreviations, [
  [
    'notes a candidate printed under an abbreviation of two parties',
    ({ election, millHill }) => {
      election.council = 'derby';
      millHill.candidates.push(candidate('Kit King', REF, 50));
    },
    [
      'note: Two parties share the abbreviation REF: Reform UK and Reform Derby. One candidate has no party id here, because the source does not say which of the two they stood for.',
    ],
  ],
  [
    'says which winners have a party that was read from a list',
    ({ election, millHill, stMarys, westwardHo }) => {
      election.council = 'derby';
      millHill.candidates.push(candidate('Kit King', REF, 50), candidate('Lee Lowe', REF, 40));
      stMarys.candidates.push({ ...candidate('Max Moor', REFORM_DERBY, 900), elected: true });
      westwardHo.candidates.push({ ...candidate('Ned Nash', REFORM_UK, 900), elected: true });
    },
    [
      'note: Two parties share the abbreviation REF: Reform UK and Reform Derby. Two candidates have no party id here, because the source does not say which of the two they stood for. The party of Max Moor (Reform Derby) and Ned Nash (Reform UK) is our reading, from the list of councillors of 2007.',
    ],
  ],
  [
    'finds nothing if the source prints the names of the parties',
    ({ election, millHill }) => {
      election.council = 'derby';
      millHill.candidates.push(candidate('Kit King', REFORM_UK, 50));
    },
    [],
  ],
  [
    'finds nothing in a council where only one of the two stood',
    ({ millHill }) => void millHill.candidates.push(candidate('Kit King', REF, 50)),
    [],
  ],
  [
    'finds nothing if the only candidate without a party id is of another party',
    ({ election, millHill }) => {
      election.council = 'derby';
      millHill.candidates.push(candidate('Kit King', { party_id: null, party_name: 'Link' }, 50));
    },
    [],
  ],
]);
