import { describe, expect, it } from 'vitest';
import { absentParties } from '../../src/render/absent-party.ts';
import type { Election } from '../../src/results/schema.ts';
import { candidate, INDEPENDENT, testham } from '../support/elections.ts';
import { REFORM_UK } from '../support/holders.ts';
import { subject } from '../support/polls.ts';

const UKIP = { party_id: 'PP85', party_name: 'UK Independence Party (UKIP)' };

function stoodOn(...days: string[]) {
  return days.map((election_date) => ({ election: { ...testham().election, election_date }, ref: election_date }));
}

function answer(party: typeof UKIP, days: string[], all = true) {
  return absentParties(
    { parties: [{ party, stood: stoodOn(...days), mayHaveStood: [] }], all },
    subject(),
    (_, ref) => `party|${ref}`,
  );
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

  describe('if a source prints an abbreviation that the party shares', () => {
    const printed = (election: Election) => {
      election.council = 'derby';
      election.ballots[0]?.candidates.push(candidate('Kit King', { party_id: null, party_name: 'REF' }, 5));
    };

    it('does not say that it did not stand, and offers the abbreviation', () => {
      const of = subject(({ election }) => printed(election));
      const absent = [{ party: REFORM_UK, stood: stoodOn('2011-05-05'), mayHaveStood: [] }];
      const { content, buttons } = absentParties({ parties: absent, all: true }, of, ({ party_name }, ref) =>
        [party_name, ref].join('|'),
      );
      expect(content).toBe(
        'Whether Reform UK stood for Testham Borough Council, 3 May 2007 is not recorded: REF in the source may mean Reform UK or Reform Derby. Reform UK stood in 2011, of the elections on file.',
      );
      expect(buttons?.[0]).toEqual({ label: 'REF in 2007', view: `REF|${of.ref}` });
    });

    it('names the other elections in which it may have stood', () => {
      const { election } = testham((parts) => printed(parts.election));
      const absent = [{ party: REFORM_UK, stood: stoodOn('2011-05-05'), mayHaveStood: [election] }];
      expect(absentParties({ parties: absent, all: true }, subject(), () => 'view').content).toBe(
        'Reform UK did not stand for Testham Borough Council, 3 May 2007. It stood in 2011, of the elections on file; in 2007 it may have stood too, printed as REF.',
      );
    });
  });
});
