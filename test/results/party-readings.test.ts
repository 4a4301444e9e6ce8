import { describe, expect, it } from 'vitest';
import { abbreviationsOf, mayHaveMore, partyReadings } from '../../src/results/party-readings.ts';
import { sourcesByYear, sourcesOf } from '../../src/results/sources.ts';
import { candidate, LABOUR, testham } from '../support/elections.ts';
import { REFORM_DERBY, REFORM_UK } from '../support/holders.ts';

const KIT = candidate('Kit King', { party_id: null, party_name: 'Ref' }, 5);
const MAX = { ...candidate('Max Moor', REFORM_UK, 900), elected: true };
const { election, council } = testham((parts) => {
  parts.election.council = 'derby';
  parts.millHill.candidates.push(KIT);
  parts.stMarys.candidates.push(MAX);
});
const withoutKit = { ...election, ballots: election.ballots.filter(({ candidates }) => !candidates.includes(KIT)) };

describe('The readings of an abbreviation that two parties share', () => {
  it('are whose party is not known, and whose was read from the list of the year', () => {
    expect(partyReadings(election)).toMatchObject([
      {
        shared: { printed: 'REF' },
        undecided: [{ person_name: 'Kit King' }],
        read: [{ person_name: 'Max Moor' }],
        list: { year: 2007, source: { name: 'Open Council Data UK', title: 'Councillors, 2007' } },
      },
    ]);
  });

  it('are of the people asked about, and name no list for those who are not a reading', () => {
    expect(partyReadings(election, [KIT])).toMatchObject([{ undecided: [KIT], read: [], list: null }]);
    expect(partyReadings(election, [MAX])).toMatchObject([{ undecided: [], read: [MAX], list: { year: 2007 } }]);
    expect(partyReadings(election, [candidate('Ann', LABOUR, 5)])).toEqual([]);
  });

  it.each([
    ['in another council', { ...election, council: 'testham' }],
    ['if no candidate is recorded under the abbreviation', withoutKit],
  ])('are none %s', (_, other) => {
    expect(partyReadings(other)).toEqual([]);
    expect(mayHaveMore(REFORM_UK, other)).toBe(false);
  });

  it('leave open how many candidates either party had, and no other', () => {
    expect([REFORM_UK, REFORM_DERBY, LABOUR].map((party) => mayHaveMore(party, election))).toEqual([true, true, false]);
    expect(abbreviationsOf(REFORM_DERBY, election).map(({ printed }) => printed)).toEqual(['REF']);
  });

  it('add the list to the sources of the election, under its own year', () => {
    expect(sourcesOf(election).at(-1)).toMatchObject({ title: 'Councillors, 2007', covers: 'councillors' });
    const lists = sourcesByYear([election], council).find(({ covers }) => covers === 'councillors');
    expect(lists?.years).toContain(2007);
  });
});
