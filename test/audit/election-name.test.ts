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
  [
    'notes the name of another council that ends in this one',
    ({ declared }) => {
      declared.election_name = '2007 North Testham Borough Council election';
    },
    [
      'note: The source calls the election "2007 North Testham Borough Council election"; the council is Testham Borough Council.',
    ],
  ],
  [
    'notes the name of another council that differs by a space',
    ({ council, declared }) => {
      council.name = 'Eastham Council';
      declared.election_name = 'East Ham Council election';
    },
    ['note: The source calls the election "East Ham Council election"; the council is Eastham Council.'],
  ],
  [
    'ignores the date and the words of a title',
    ({ declared }) => {
      declared.election_name = 'The Testham Borough Council local elections, 3rd May 2007';
    },
    [],
  ],
]);
