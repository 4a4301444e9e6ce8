import { describe, expect, it } from 'vitest';
import { partyNamed } from '../../src/results/party-named.ts';
import { at, type Testham, testham } from '../support/elections.ts';

const TULIP = { party_id: 'PP999', party_name: 'Tulip Party' };

describe('A party that a record gives only by its id', () => {
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
  ])('has its name from %s', (_, change) => {
    const { election } = testham((parts) => void change(parts));
    expect(partyNamed('PP999', election)).toEqual(TULIP);
  });

  it.each([
    ['PP999', 'a party whose name is not on file'],
    ['ynmp-party:2', 'Independent'],
  ])('never has its id for a name: %s', (party_id, party_name) => {
    const { election } = testham();
    expect(partyNamed(party_id, election)).toEqual({ party_id, party_name });
  });

  it('has a name even if the record has no composition and declares nothing', () => {
    const { election } = testham((parts) => Object.assign(parts.election, { composition: null, declared: null }));
    expect(partyNamed('PP53', election).party_name).toBe('Labour Party');
  });
});
