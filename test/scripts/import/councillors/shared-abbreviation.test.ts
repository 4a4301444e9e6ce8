import { expect, it } from 'vitest';
import { withListedParties } from '../../../../scripts/import/councillors/shared-abbreviation.ts';
import type { Election } from '../../../../src/results/schema.ts';
import { candidate } from '../../../support/elections.ts';
import { electionOn } from './made-up-lists.ts';

const REF = { party_id: null, party_name: 'REF' };
const REFORM_UK = { party_id: 'PP7931', party_name: 'Reform UK' };
const REFORM_DERBY = { party_id: 'PP11471', party_name: 'Reform Derby' };

function poll(council: string): Election {
  const election = { ...electionOn('2022-05-05', [['Mill Hill', ['Ann Archer', 'Lab']]]), council };
  const [ballot] = election.ballots;
  ballot?.candidates.splice(
    0,
    1,
    { ...candidate('Archer A.', REF, 900), elected: true },
    candidate('Bo Berg', REF, 800),
  );
  return election;
}

const seat = (person: string, party: { party_id: string | null; party_name: string }) => ({
  ...{ line: 2, council: 'Derby', ward: 'Mill Hill', nextUp: null },
  person,
  party,
});

it.each([
  ['Reform UK if they are on the list under it', [seat('Ann Archer', REFORM_UK)], 'PP7931'],
  ['Reform Derby if they are on the list under it', [seat('Ann Archer', REFORM_DERBY)], 'PP11471'],
  [
    'no id if they are on the list under another party',
    [seat('Ann Archer', { party_id: 'PP52', party_name: 'C' })],
    null,
  ],
  ['no id if they are not on the list', [seat('Zoe Zimmer', REFORM_UK)], null],
  ['no id if two people fit', [seat('Ann Archer', REFORM_UK), seat('Alf Archer', REFORM_DERBY)], null],
])('A winner printed REF in Derby gets %s', (_, seats, id) => {
  const [ballot] = withListedParties(poll('derby'), seats).ballots;
  expect(ballot?.candidates.map(({ party_id }) => party_id)).toEqual([id, null, 'PP90']);
  expect(ballot?.candidates[1]?.party_name).toBe('REF');
});

it('Nothing changes in a council where REF can mean only one party', () => {
  expect(withListedParties(poll('testham'), [seat('Ann Archer', REFORM_UK)])).toEqual(poll('testham'));
});
