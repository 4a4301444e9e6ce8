import { describe, expect, it } from 'vitest';
import { electedAs, hasChangedParty } from '../../../../scripts/import/councillors/elected-as.ts';
import { electionOn, PARTIES } from './made-up-lists.ts';

const OTHER = { party_id: null, party_name: 'Independent / Other' };
const LINK = { party_id: null, party_name: 'Link' };
const INDEPENDENT = { party_id: 'ynmp-party:2', party_name: 'Independent' };
const CO_OP = { party_id: 'joint-party:53-119', party_name: 'Labour and Co-operative Party' };
const REFORM_UK = { party_id: 'PP7931', party_name: 'Reform UK' };
const REFORM_DERBY = { party_id: 'PP11471', party_name: 'Reform Derby' };
const TULIP = { party_id: 'PP9999', party_name: 'Tulip Party' };
const LIST = { partyIds: new Set(['PP52', 'PP53', 'PP90', 'PP7931', 'PP11471']) };

describe('A councillor listed under another name than elected for', () => {
  it.each([
    ['an independent, elected for a party on the list', OTHER, PARTIES.Con, true],
    ['one party, elected for another', PARTIES.LD, PARTIES.Con, true],
    ['a party, elected as an independent', PARTIES.Con, INDEPENDENT, true],
    ['an independent, elected as one', OTHER, INDEPENDENT, false],
    ['an independent or other, elected for a party that the results print without an id', OTHER, LINK, false],
    ['an independent or other, elected for a party that the list does not know', OTHER, TULIP, false],
    ['a party, elected for one that the results print without an id', PARTIES.Con, LINK, false],
    ['Labour, elected for Labour and Co-operative', PARTIES.Lab, CO_OP, false],
    ['an independent, elected for Labour and Co-operative', OTHER, CO_OP, true],
    ['one of two parties that a source prints alike in Derby', REFORM_DERBY, REFORM_UK, false],
  ])('%s', (_, listed, elected, changed) => {
    expect(hasChangedParty(listed, elected, LIST, 'derby')).toBe(changed);
  });

  it('has changed party between those two in a council where only one of them stood', () => {
    expect(hasChangedParty(REFORM_DERBY, REFORM_UK, LIST, 'testham')).toBe(true);
  });
});

describe('The party that a listed councillor was elected for', () => {
  const seat = (person: string, ward = 'Mill Hill') => ({
    line: 2,
    council: 'Testham',
    ward,
    person,
    party: PARTIES.Lab,
    nextUp: null,
  });
  const ann = seat('Ann Archer');
  const on = (year: number, elections: Parameters<typeof electedAs>[2], seats = [ann]) =>
    electedAs(ann, { seats, year }, elections)?.election_id ?? null;
  const [in2012, in2016] = ['2012-05-03', '2016-05-05'].map((day) =>
    electionOn(day, [['Mill Hill', ['Ann Archer', 'Lab']]]),
  ) as [ReturnType<typeof electionOn>, ReturnType<typeof electionOn>];

  it('is that of the last election in the ward, in either order of the file', () => {
    expect(on(2016, [in2012, in2016])).toBe('local.testham.2016-05-05');
    expect(on(2016, [in2016, in2012])).toBe('local.testham.2016-05-05');
  });

  it('is not recorded if the last election on file was for an earlier term', () => {
    expect([on(2016, [in2012]), on(2017, [in2012])]).toEqual(['local.testham.2012-05-03', null]);
  });

  it('is not recorded if two people in the ward have that surname and initial', () => {
    expect(on(2016, [in2016], [ann, seat('Alf Archer')])).toBeNull();
    expect(on(2016, [in2016], [ann, seat('Alf Archer', 'Moor')])).toBe('local.testham.2016-05-05');
    const both = electionOn('2016-05-05', [['Mill Hill', ['Ann Archer', 'Lab'], ['Alf Archer', 'Con']]]);
    expect(on(2016, [both])).toBeNull();
  });
});
