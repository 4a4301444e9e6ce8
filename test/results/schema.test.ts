import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Council, Election, Party } from '../../src/results/schema.ts';
import { dataset } from '../support/dataset.ts';
import { alwaysSeats, at, type Testham, testham } from '../support/elections.ts';
import { list } from '../support/holders.ts';

const isValid = (change: (parts: Testham) => unknown) =>
  v.is(Election, testham((parts) => void change(parts)).election);

describe('A recorded election', () => {
  it('is valid if every field has its form', () => expect(isValid(() => {})).toBe(true));

  it.each<[string, (parts: Testham) => unknown]>([
    ['a name of 200 characters', ({ election }) => Object.assign(election, { name: 'n'.repeat(200) })],
    ['0 votes for somebody', ({ millHill }) => Object.assign(at(millHill.candidates, 0), { votes_cast: 0 })],
    ['votes not recorded', ({ millHill }) => Object.assign(at(millHill.candidates, 0), { votes_cast: null })],
    ['a turnout of 0%', ({ millHill }) => Object.assign(millHill, { turnout_percentage: 0 })],
    ['a turnout of 100%', ({ millHill }) => Object.assign(millHill, { turnout_percentage: 100 })],
    ['a party without an id', ({ millHill }) => Object.assign(at(millHill.candidates, 0), { party_id: null })],
    [
      'a composition of one party',
      ({ election }) => Object.assign(election, { composition: election.composition?.slice(0, 1) }),
    ],
    ['no composition', ({ election }) => Object.assign(election, { composition: null })],
    [
      'one ballot of one person',
      ({ election, millHill }) => {
        Object.assign(millHill, { candidates: millHill.candidates.slice(0, 1) });
        Object.assign(election, { ballots: [millHill] });
      },
    ],
    [
      'a by-election',
      ({ millHill }) => Object.assign(millHill, { ballot_paper_id: 'local.testham.mill-hill.by.2007-05-03' }),
    ],
    ...['uncontested', 'countermanded', 'postponed'].map(
      (cancellation_reason): [string, (parts: Testham) => unknown] => [
        `a cancelled poll with the reason "${cancellation_reason}"`,
        ({ millHill }) => Object.assign(millHill, { cancelled_poll: true, cancellation_reason }),
      ],
    ),
    [
      'a list of councillors taken before it',
      ({ election }) => Object.assign(election, { councillors: list('Lab 9 9') }),
    ],
    [
      'a list of councillors taken after it',
      ({ election }) => Object.assign(election, { councillors: list('Lab 9 9', { taken: 'after' }) }),
    ],
  ])('may have %s', (_, change) => expect(isValid(change)).toBe(true));

  it.each<[string, (parts: Testham) => unknown]>([
    ['a name of 201 characters', ({ election }) => Object.assign(election, { name: 'n'.repeat(201) })],
    ['an empty name', ({ election }) => Object.assign(election, { name: '' })],
    ['a negative number of votes', ({ millHill }) => Object.assign(at(millHill.candidates, 0), { votes_cast: -1 })],
    ['half a vote', ({ millHill }) => Object.assign(at(millHill.candidates, 0), { votes_cast: 0.5 })],
    [
      'more votes than a safe integer',
      ({ millHill }) => Object.assign(at(millHill.candidates, 0), { votes_cast: 2 ** 53 }),
    ],
    ['votes as text', ({ millHill }) => Object.assign(at(millHill.candidates, 0), { votes_cast: '600' })],
    ['no seat to fill', ({ millHill }) => Object.assign(millHill, { seats_contested: 0 })],
    ['half a seat to fill', ({ millHill }) => Object.assign(millHill, { seats_contested: 1.5 })],
    ['a turnout over 100%', ({ millHill }) => Object.assign(millHill, { turnout_percentage: 100.1 })],
    ['a negative turnout', ({ millHill }) => Object.assign(millHill, { turnout_percentage: -0.1 })],
    ['a day in the wrong format', ({ election }) => Object.assign(election, { election_date: '3 May 2007' })],
    ['a ward code of another form', ({ millHill }) => Object.assign(millHill, { gss: 'E0599990' })],
    ['a party id of another form', ({ millHill }) => Object.assign(at(millHill.candidates, 0), { party_id: 'Labour' })],
    ['an id without a day', ({ election }) => Object.assign(election, { election_id: 'local.testham' })],
    ['an id of another council', ({ election }) => Object.assign(election, { council: 'derby' })],
    ['an id of another day', ({ election }) => Object.assign(election, { election_date: '2007-05-04' })],
    ['an id of another kind', ({ election }) => Object.assign(election, { election_id: 'parl.testham.2007-05-03' })],
    [
      'a ballot id without a ward',
      ({ millHill }) => Object.assign(millHill, { ballot_paper_id: 'local.testham.2007-05-03' }),
    ],
    [
      'a label that is neither hold nor gain',
      ({ millHill }) => Object.assign(at(millHill.outcomes, 0), { outcome: 'loss' }),
    ],
    [
      'control by a party name',
      ({ election }) => Object.assign(election, { control: { before: 'Labour', after: 'PP53' } }),
    ],
    [
      'a link that is not secure',
      ({ election }) => Object.assign(at(election.sources, 0), { url: 'http://gazette.example' }),
    ],
    ['a link without a host', ({ election }) => Object.assign(at(election.sources, 0), { url: 'https://' })],
    ['no source', ({ election }) => Object.assign(election, { sources: [] })],
    ['no ballots', ({ election }) => Object.assign(election, { ballots: [] })],
    ['a ballot without candidates', ({ millHill }) => Object.assign(millHill, { candidates: [] })],
    ['an empty composition', ({ election }) => Object.assign(election, { composition: [] })],
    ['a derived figure', ({ millHill }) => Object.assign(millHill, { majority: 200 })],
  ])('may not have %s', (_, change) => expect(isValid(change)).toBe(false));
});

it('An election whose id does not match is rejected with a reason', () => {
  const { election } = testham();
  const { issues = [] } = v.safeParse(Election, { ...election, council: 'derby' });
  expect(issues.map(({ message }) => message)).toEqual([
    'election_id must be "local.", the council\'s slug and the date',
  ]);
});

describe('A recorded council and party', () => {
  const { council } = testham();
  const party = at(dataset.parties, 0);
  it.each([
    ['a council', Council, council, true],
    ['a council of one seat', Council, { ...council, seats: alwaysSeats(1) }, true],
    ['a council of no seats', Council, { ...council, seats: alwaysSeats(0) }, false],
    ['a council whose size is not recorded', Council, { ...council, seats: [] }, true],
    ['a council with one size for every year', Council, { ...council, seats: 9 }, false],
    ['a council without a code', Council, { ...council, gss: null }, false],
    ['a council with a name in place of a slug', Council, { ...council, slug: 'Testham Borough' }, false],
    ['a party', Party, party, true],
    ['a party with a colour in lower case', Party, { ...party, colour: '#e4003b' }, false],
    ['a party with a named colour', Party, { ...party, colour: 'red' }, false],
  ])('is checked against its schema: %s', (_, schema, record, valid) =>
    expect(v.is<typeof schema>(schema, record)).toBe(valid),
  );
});
