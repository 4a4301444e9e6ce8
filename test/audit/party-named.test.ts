import { describe, expect, it } from 'vitest';
import { partyNamed } from '../../audit/party-named.ts';
import { at, type Testham, testham } from '../support/elections.ts';

const TULIP = { party_id: 'PP999', party_name: 'Tulip Party' };

describe('A party of which a sentence has only the id', () => {
  it.each<[string, (parts: Testham) => unknown]>([
    [
      "the council's seats",
      ({ election }) => election.composition?.push({ ...TULIP, seats_before: 0, seats_after: 0 }),
    ],
    ['the rows that the source prints', ({ declared }) => Object.assign(at(declared.parties, 0), TULIP)],
    ['a candidate', ({ westwardHo }) => Object.assign(at(westwardHo.candidates, 1), TULIP)],
    [
      'the list of councillors',
      ({ election }) =>
        Object.assign(election, { councillors: { parties: [{ ...TULIP, seats: 1, not_contested: 0 }] } }),
    ],
    [
      'the yearly record',
      ({ council }) =>
        Object.assign(council, { yearly_record: { years: [{ year: 2007, seats: [{ ...TULIP, seats: 1 }] }] } }),
    ],
  ])('has the name that it has in %s', (_, change) => {
    const { election, council } = testham((parts) => void change(parts));
    expect(partyNamed('PP999', election, council)).toEqual(TULIP);
  });

  it.each([
    ['PP999', 'another party'],
    ['ynmp-party:2', 'Independent'],
  ])('never has its id for a name: %s', (party_id, party_name) => {
    const { election, council } = testham();
    expect(partyNamed(party_id, election, council)).toEqual({ party_id, party_name });
  });

  it('has a name even if the record has no composition and declares nothing', () => {
    const { election, council } = testham((parts) =>
      Object.assign(parts.election, { composition: null, declared: null }),
    );
    expect(partyNamed('PP53', election, council).party_name).toBe('Labour Party');
  });
});
