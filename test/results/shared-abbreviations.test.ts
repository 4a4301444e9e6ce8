import { describe, expect, it } from 'vitest';
import { mayBeOneParty, sharedAbbreviation } from '../../src/results/shared-abbreviations.ts';

const REF = { party_id: null, party_name: 'REF' };
const REFORM_UK = { party_id: 'PP7931', party_name: 'Reform UK' };
const REFORM_DERBY = { party_id: 'PP11471', party_name: 'Reform Derby' };
const LINK = { party_id: null, party_name: 'Link' };
const UKIP = { party_id: 'PP85', party_name: 'UK Independence Party' };

describe('An abbreviation that two parties share', () => {
  it.each([
    ['REF', 'derby', ['Reform UK', 'Reform Derby']],
    [' Ref ', 'derby', ['Reform UK', 'Reform Derby']],
    ['REF', 'testham', null],
    ['CON', 'derby', null],
  ])('%s in %s', (printed, council, names) => {
    expect(sharedAbbreviation(printed, council)?.parties.map(({ party_name }) => party_name) ?? null).toEqual(names);
  });

  it.each([
    [REFORM_UK, REFORM_DERBY, 'derby', true],
    [REF, REFORM_DERBY, 'derby', true],
    [REFORM_UK, REF, 'derby', true],
    [REFORM_UK, REFORM_DERBY, 'testham', false],
    [UKIP, REFORM_UK, 'derby', false],
    [LINK, REF, 'derby', false],
  ])('may make one party of %o and %o in %s: %s', (one, other, council, may) => {
    expect(mayBeOneParty(one, other, council)).toBe(may);
  });
});
