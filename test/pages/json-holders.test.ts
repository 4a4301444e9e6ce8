import { describe, expect, it } from 'vitest';
import { jsonOf } from '../../src/pages/json.ts';
import { changed, defenders, list, withList } from '../support/holders.ts';
import { poll, subject } from '../support/polls.ts';

const SOURCE = {
  year: 2006,
  name: 'Open Council Data UK',
  url: 'https://open.example/',
  licence: 'CC BY-SA 4.0',
  licence_url: 'https://creativecommons.org/licenses/by-sa/4.0/',
};
const ballot = poll(1, 'Ann Con 2; Ben Lab 1', { defending: defenders('Abe Other Con') });
const councillors = list('Lab 5 5; Con 3 3; Other 1 0', { changed_party: [changed('Other', 'Con', true)] });
const of = subject(({ election }) => Object.assign(election, withList(councillors, [ballot])));
const WARD = { kind: 'ward' as const, change: null, years: [] };
const CON = { party_id: 'PP52', party_name: 'Conservative Party' };

describe('Who held the seats, as JSON,', () => {
  it('has the hold or gain of each seat with its basis, baseline and source', () => {
    expect(jsonOf({ ...WARD, subject: of, ballot, last: null })).toMatchObject({
      derived: {
        hold_or_gain: {
          basis: 'inferred',
          baseline: 'on the day',
          seats: [{ ...CON, outcome: 'gain', gained_from: { party_name: 'Independent / Other' } }],
          as_elected: [{ ...CON, outcome: 'hold', gained_from: null }],
          source: SOURCE,
        },
      },
    });
  });

  it('names the election that a result was inferred from, if there is no list', () => {
    const since = { ...of.election, election_id: 'local.testham.2003-05-01', election_date: '2003-05-01' };
    const last = { ballot: poll(1, 'Amy Lab 2'), election: since };
    expect(jsonOf({ ...WARD, subject: of, ballot: { ...ballot, defending: null }, last })).toMatchObject({
      derived: {
        hold_or_gain: {
          basis: 'inferred',
          baseline: 'as elected',
          seats: [{ outcome: 'gain', gained_from: { party_id: 'PP53' } }],
          source: { election_id: 'local.testham.2003-05-01', sources: [{ licence: 'CC BY-SA 4.0' }] },
        },
      },
    });
  });

  it('marks what the source labels as recorded, and what nobody knows as null', () => {
    const outcomes = [{ party_id: 'PP52', outcome: 'hold' as const, gained_from: null }];
    expect(jsonOf({ ...WARD, subject: of, ballot: { ...ballot, outcomes }, last: null })).toMatchObject({
      derived: { hold_or_gain: { basis: 'recorded', baseline: null, seats: [{ outcome: 'hold' }], source: null } },
    });
    expect(jsonOf({ ...WARD, subject: of, ballot: { ...ballot, defending: null }, last: null })).toMatchObject({
      derived: { hold_or_gain: null },
    });
  });

  it('has the seats of the council and of a party, and how many changed hands', () => {
    const council = jsonOf({ kind: 'council', subject: of });
    expect(council).toMatchObject({
      derived: {
        control_before: { holder: { party_id: 'PP53' }, basis: 'derived' },
        composition: {
          basis: 'derived',
          baseline: 'on the day',
          parties: [
            { before: 5, after: 5 },
            { ...CON, before: 3, after: 4, change: 1 },
            { before: 1, after: 0 },
          ],
          as_elected: [{ before: 5 }, { ...CON, before: 4, after: 4, change: 0 }],
          vacant: { before: 0, after: 0 },
          not_accounted_for: { before: 0, after: 0 },
          source: SOURCE,
        },
        seats_changed_hands: { basis: 'inferred', baseline: 'on the day', seats: 1, as_elected: 0, source: SOURCE },
      },
    });
    expect(jsonOf({ kind: 'party', subject: of, party: CON })).toMatchObject({
      derived: { seats: { basis: 'derived', baseline: 'on the day', before: 3, after: 4, change: 1, source: SOURCE } },
    });
  });
});
