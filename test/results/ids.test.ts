import { describe, expect, it } from 'vitest';
import {
  ballotRef,
  councilSlug,
  dateOf,
  electionRef,
  olderPartyRef,
  partyRef,
  personRef,
  wardRef,
  wardSlug,
} from '../../src/results/ids.ts';
import { at, testham } from '../support/elections.ts';
import { poll } from '../support/polls.ts';

const ward = (post_label: string) => poll(1, 'Ann Lab 1', { post_label });
const withId = (ballot_paper_id: string) => poll(1, 'Ann Lab 1; Ben Con 1; Ann LD 1', { ballot_paper_id });

describe('A ward', () => {
  it.each([
    ['Darley', 'darley'],
    ["St. Mary's", 'st-marys'],
    ['Westward Ho!', 'westward-ho'],
    ['Ynys Môn', 'ynys-mon'],
    [' Cadeby,  Carlton – Bosworth ', 'cadeby-carlton-bosworth'],
  ])('called %s has the slug %s', (name, slug) => expect(wardSlug(ward(name))).toBe(slug));

  it('is referred to by its slug up to 50 letters, and by a short id beyond', () => {
    expect(wardRef(ward('a'.repeat(50)))).toBe('a'.repeat(50));
    expect(wardRef(ward('a'.repeat(51)))).toBe(ballotRef(ward('a'.repeat(51))));
    expect(wardRef(ward('Cadeby, Carlton and Market Bosworth with Shackerstone'))).toMatch(/^[0-9a-z]{1,7}$/);
  });
});

// Buttons contain these ids for months, so they must never change; the hashes are those that FNV-1a's authors publish.
describe('A short id never changes', () => {
  it.each([
    ['a', 0xe40c292c],
    ['b', 0xe70c2de5],
    ['foobar', 0xbf9cf968],
  ])('for the ballot %s', (id, hash) => expect(ballotRef(withId(id))).toBe(hash.toString(36)));

  it('for a person, and the order on the ballot separates namesakes', () => {
    const ballot = withId('foo');
    const refs = ballot.candidates.map((person) => personRef(person, ballot));
    expect(refs).toEqual(['foo/Ann', 'foo/Ben', 'foo/Ann/1'].map((text) => ballotRef(withId(text))));
  });

  it('for an election, by council and day', () => {
    const { election, council } = testham();
    expect(electionRef(election, council)).toBe('E07999999.2007-05-03');
  });

  it('differs between the wards of an election', () => {
    const { election } = testham();
    expect(new Set(election.ballots.map(ballotRef)).size).toBe(3);
    expect(ballotRef(at(election.ballots, 0))).toMatch(/^[0-9a-z]{1,7}$/);
  });
});

describe('A reference to a party', () => {
  const named = (party_name: string, party_id: string | null = null) => ({ party_id, party_name });
  const hash = (text: string) => ballotRef(withId(text));

  it.each([
    ['the id it is counted under', named('Labour and Co-operative Party', 'joint-party:53-119'), 'PP53'],
    ['a name of 30 letters', named('a'.repeat(30)), 'a'.repeat(30)],
    ['20 letters of a longer name and a hash', named('a'.repeat(31)), `${'a'.repeat(20)}.${hash('a'.repeat(31))}`],
    ['a name in another script by its hash', named('王'), `party.${hash('王')}`],
  ])('is %s', (_, party, ref) => expect(partyRef(party)).toBe(ref));

  it.each([
    ['the id it is counted under', named('Labour and Co-operative Party', 'joint-party:53-119'), 'PP53'],
    ['the first 30 letters of a name', named('a'.repeat(31)), 'a'.repeat(30)],
  ])('was in older links %s', (_, party, ref) => expect(olderPartyRef(party)).toBe(ref));
});

describe('The id of an election', () => {
  it.each([
    ['local.derby.2003-05-01', 'derby', '2003-05-01'],
    ['local.city-of-london.2022-03-24', 'city-of-london', '2022-03-24'],
  ])('%s is made of the council %s and the day %s', (id, council, date) => {
    expect([councilSlug(id), dateOf(id)]).toEqual([council, date]);
  });

  it.each([
    '',
    'derby',
    'local.derby',
    'parl.derby.2003-05-01',
    'local.derby.2003-05-01.by',
    'x local.derby.2003-05-01',
  ])('has no council in %j', (id) => expect(councilSlug(id)).toBe(''));
});
