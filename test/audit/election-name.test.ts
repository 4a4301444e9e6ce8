import { electionName } from '../../audit/election-name.ts';
import { testRule } from './test-rule.ts';

testRule(electionName, [
  [
    "notes a name without the council's full name",
    ({ declared }) => {
      declared.election_name = '2007 Testham Council election';
    },
    ['note: The source calls the election "2007 Testham Council election"; the council is Testham Borough Council.'],
  ],
  [
    'finds nothing if no name is recorded',
    ({ declared }) => {
      declared.election_name = null;
    },
    [],
  ],
  [
    'ignores case',
    ({ declared }) => {
      declared.election_name = '2007 TESTHAM BOROUGH COUNCIL election';
    },
    [],
  ],
]);
