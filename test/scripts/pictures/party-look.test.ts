import { expect, it } from 'vitest';
import { withLooks } from '../../../scripts/pictures/party-look.ts';
import { dataset } from '../../support/dataset.ts';

const named = (party_id: string | null, party_name: string) => ({ party_id, party_name });
const CONSERVATIVE = named('PP52', 'Conservative Party');
const LABOUR = named('PP53', 'Labour Party');
const REFORM_UK = named('PP7931', 'Reform UK');
const REFORM_DERBY = named('PP11471', 'Reform Derby');
const OTHER = named(null, 'Independent / Other');
const VACANT = named(null, 'Vacant');

it.each([
  ['Reform Derby, others in grey and Reform UK', [CONSERVATIVE, REFORM_DERBY, OTHER, REFORM_UK], [0, 1, 0, 2]],
  ['Reform Derby and Conservatives', [CONSERVATIVE, LABOUR, REFORM_DERBY], [0, 0, 1]],
  ['Reform UK and Conservatives', [CONSERVATIVE, REFORM_UK], [0, 1]],
  ['two greys', [OTHER, VACANT], [0, 1]],
  ['unlike colours', [LABOUR, CONSERVATIVE, named('PP90', 'Liberal Democrats'), OTHER], [0, 0, 0, 0]],
])('Parties with similar colours have different marks: %s', (_, shown, marks) => {
  const looks = withLooks(shown, dataset.parties).map(({ look }) => look.mark);
  expect(looks).toEqual(marks.map((index) => ['filled', 'ring', 'target'][index]));
});

it('A party keeps its recorded colour', () => {
  const [reform] = withLooks([REFORM_UK], dataset.parties);
  expect(reform?.look.colour).toBe('#12B6CF');
});
