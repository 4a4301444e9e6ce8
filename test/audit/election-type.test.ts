import { electionType } from '../../audit/election-type.ts';
import { testRule } from './test-rule.ts';

testRule(electionType, [
  [
    'notes a type other than local',
    ({ declared }) => {
      declared.election_type = 'Parliamentary';
    },
    ['note: The source prints the election type "Parliamentary"; this was a local election.'],
  ],
  [
    'finds nothing if no type is recorded',
    ({ declared }) => {
      declared.election_type = null;
    },
    [],
  ],
  [
    'accepts other words for an election of councillors',
    ({ declared }) => {
      declared.election_type = 'Metropolitan Borough by-election';
    },
    [],
  ],
  [
    'accepts a council election',
    ({ declared }) => {
      declared.election_type = 'Council';
    },
    [],
  ],
]);
