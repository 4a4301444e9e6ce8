import { describe, expect, it } from 'vitest';
import { absentParties } from '../../src/render/absent-party.ts';
import { INDEPENDENT, testham } from '../support/elections.ts';
import { subject } from '../support/polls.ts';

const UKIP = { party_id: 'PP85', party_name: 'UK Independence Party (UKIP)' };

function stoodOn(...days: string[]) {
  return days.map((election_date) => ({ election: { ...testham().election, election_date }, ref: election_date }));
}

function answer(party: typeof UKIP, days: string[], all = true) {
  return absentParties({ parties: [{ party, stood: stoodOn(...days) }], all }, subject(), (_, ref) => `party|${ref}`);
}

describe('The answer about a party that did not stand', () => {
  it('names the other elections, oldest first, and offers them newest first', () => {
    const { content, buttons } = answer(UKIP, ['2011-05-05', '2003-05-01']);
    expect(content).toBe(
      'UKIP did not stand for Testham Borough Council, 3 May 2007. It stood in 2003 and 2011, of the elections on file.',
    );
    expect(buttons?.map(({ view }) => view)).toEqual(['party|2011-05-05', 'party|2003-05-01']);
  });

  it('names the days if two were in one year', () => {
    expect(answer(UKIP, ['2011-10-06', '2011-05-05', '2003-05-01']).content).toContain(
      'in 2003, 5 May 2011 and 6 October 2011,',
    );
  });

  it('does not call independents a party', () => {
    expect(answer(INDEPENDENT, ['2003-05-01']).content).toMatch(
      /^No independents stood .* Independents stood in 2003,/,
    );
  });

  it('says if an election could not be read', () => {
    expect(answer(UKIP, ['2003-05-01'], false).content).toContain('Not every election on file could be read just now.');
  });
});
