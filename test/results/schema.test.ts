import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Council, Election, Party } from '../../src/results/schema.ts';
import { dataset } from '../support/dataset.ts';
import { at, type Testham, testham } from '../support/elections.ts';

const holds = (change: (parts: Testham) => unknown) => v.is(Election, testham((parts) => void change(parts)).election);

describe('A recorded election', () => {
  it('is one in which everything has its form', () => expect(holds(() => {})).toBe(true));

  it.each<[string, (parts: Testham) => unknown]>([
    ['a name of 200 characters', ({ election }) => Object.assign(election, { name: 'n'.repeat(200) })],
    ['no votes for somebody', ({ millHill }) => Object.assign(at(millHill.candidates, 0), { votes_cast: 0 })],
    ['votes not recorded', ({ millHill }) => Object.assign(at(millHill.candidates, 0), { votes_cast: null })],
    ['a turnout of nothing', ({ millHill }) => Object.assign(millHill, { turnout_percentage: 0 })],
    ['a turnout of all', ({ millHill }) => Object.assign(millHill, { turnout_percentage: 100 })],
    ['a party without an id', ({ millHill }) => Object.assign(at(millHill.candidates, 0), { party_id: null })],
    [
      'seats of one party alone',
      ({ election }) => Object.assign(election, { composition: election.composition?.slice(0, 1) }),
    ],
    ['no seats of the council', ({ election }) => Object.assign(election, { composition: null })],
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
  ])('may have %s', (_, change) => expect(holds(change)).toBe(true));

  it.each<[string, (parts: Testham) => unknown]>([
    ['a name of 201 characters', ({ election }) => Object.assign(election, { name: 'n'.repeat(201) })],
    ['an empty name', ({ election }) => Object.assign(election, { name: '' })],
    ['votes under nothing', ({ millHill }) => Object.assign(at(millHill.candidates, 0), { votes_cast: -1 })],
    ['half a vote', ({ millHill }) => Object.assign(at(millHill.candidates, 0), { votes_cast: 0.5 })],
    [
      'more votes than can be counted',
      ({ millHill }) => Object.assign(at(millHill.candidates, 0), { votes_cast: 2 ** 53 }),
    ],
    ['votes as a text', ({ millHill }) => Object.assign(at(millHill.candidates, 0), { votes_cast: '600' })],
    ['no seat to fill', ({ millHill }) => Object.assign(millHill, { seats_contested: 0 })],
    ['half a seat to fill', ({ millHill }) => Object.assign(millHill, { seats_contested: 1.5 })],
    ['a turnout over all', ({ millHill }) => Object.assign(millHill, { turnout_percentage: 100.1 })],
    ['a turnout under nothing', ({ millHill }) => Object.assign(millHill, { turnout_percentage: -0.1 })],
    ['a day that is none', ({ election }) => Object.assign(election, { election_date: '3 May 2007' })],
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
    ['control by a name', ({ election }) => Object.assign(election, { control: { before: 'Labour', after: 'PP53' } })],
    [
      'a link that is not secure',
      ({ election }) => Object.assign(at(election.sources, 0), { url: 'http://gazette.example' }),
    ],
    ['a link that is none', ({ election }) => Object.assign(at(election.sources, 0), { url: 'https://' })],
    ['no source', ({ election }) => Object.assign(election, { sources: [] })],
    ['no ballots', ({ election }) => Object.assign(election, { ballots: [] })],
    ['a ballot of nobody', ({ millHill }) => Object.assign(millHill, { candidates: [] })],
    ['seats of no party', ({ election }) => Object.assign(election, { composition: [] })],
    ['a figure of ours', ({ millHill }) => Object.assign(millHill, { majority: 200 })],
  ])('may not have %s', (_, change) => expect(holds(change)).toBe(false));
});

it('An election under another id is refused in words', () => {
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
    ['a council of one seat', Council, { ...council, seats: 1 }, true],
    ['a council of no seats', Council, { ...council, seats: 0 }, false],
    ['a council without a code', Council, { ...council, gss: null }, false],
    ['a council under a name that is no slug', Council, { ...council, slug: 'Testham Borough' }, false],
    ['a party', Party, party, true],
    ['a party of a colour in small letters', Party, { ...party, colour: '#e4003b' }, false],
    ['a party of a named colour', Party, { ...party, colour: 'red' }, false],
  ])('%s is held to its form', (_, schema, record, form) => expect(v.is<typeof schema>(schema, record)).toBe(form));
});
