import { describe, expect, it } from 'vitest';
import { nominee } from '../../../scripts/night/nominee.ts';
import { typedDeclaration } from '../../../scripts/night/typed-votes.ts';
import type { Ballot } from '../../../src/results/schema.ts';

function ballotOf(...people: readonly (readonly [name: string, party: string])[]): Ballot {
  return {
    ballot_paper_id: 'local.testham.mill-hill.2007-05-03',
    post_label: 'Mill Hill',
    gss: null,
    seats_contested: 1,
    by_election: false,
    cancelled_poll: false,
    cancellation_reason: null,
    total_electorate: null,
    turnout_reported: null,
    turnout_percentage: null,
    spoilt_ballots: null,
    outcomes: [],
    defending: null,
    declared_headings: [],
    candidates: people.map(([person_name, party_name]) => ({
      person_name,
      party_id: null,
      party_name,
      votes_cast: null,
      elected: null,
      tied_vote_winner: false,
    })),
  };
}

const ballot = ballotOf(
  ['Joan Travis', 'Liberal Democrats'],
  ['Mark Bull', 'Labour Party'],
  ['Richard Bull', 'Green Party'],
  ['Ann van der Berg', 'Conservative Party'],
  ['Swan C.J.', 'Independent'],
  ['Seán O’Connor', 'Labour Party'],
  ['John Smith', 'Labour Party'],
  ['John Smith', 'Green Party'],
);

describe('A typed name', () => {
  it.each([
    ['Joan Travis', 0],
    ['Travis', 0],
    ['travis', 0],
    ['J Travis', 0],
    ['J. Travis', 0],
    ['M. Bull', 1],
    ['Bull (Green)', 2],
    ['van der Berg', 3],
    ['Berg', 3],
    ['Swan', 4],
    ['C.J. Swan', 4],
    ["Sean O'Connor", 5],
    ['O’Connor', 5],
    ['John Smith (Labour)', 6],
    ['Smith (Green Party)', 7],
  ])('%s means one candidate', (typed, place) => {
    expect(nominee(typed, ballot)).toBe(place);
  });

  it.each([
    ['Bull', /"Bull" may be Mark Bull \(Labour Party\), Richard Bull \(Green Party\)\. Type more of the name/],
    ['John Smith', /may be John Smith \(Labour Party\), John Smith \(Green Party\)\..* the party in brackets/],
    [
      'Bull (Conservative)',
      /"Bull \(Conservative\)" is neither the name nor the surname of a candidate in Mill Hill: Joan Travis/,
    ],
    ['Travers', /"Travers" is neither/],
    ['ravis', /"ravis" is neither/],
    ['Joan', /"Joan" is neither/],
    ['', /"" is neither/],
  ])('%j means nobody, and the sentence says who it may be', (typed, sentence) => {
    expect(nominee(typed, ballot)).toMatch(sentence);
  });
});

describe('Typed votes', () => {
  const two = ballotOf(['Joan Travis', 'Liberal Democrats'], ['Michael Futers', 'Labour Party']);
  const none = { turnout_reported: null, spoilt_ballots: null };

  it.each(['Travis 1,406; Futers 973', 'Futers: 973;\nTravis = 1406;', ' Michael Futers  973 \n Joan Travis 1406'])(
    '%j are put in the order of the ballot',
    (text) => {
      const { declaration, faults } = typedDeclaration(text, two, none, []);
      expect(faults).toEqual([]);
      expect(declaration.candidates).toEqual([
        { person_name: 'Joan Travis', votes_cast: 1406 },
        { person_name: 'Michael Futers', votes_cast: 973 },
      ]);
    },
  );

  it('have a sentence for every part that cannot be read', () => {
    const { faults } = typedDeclaration('Travis 1406; Joan Travis 9; Futers many; Jones 3', two, none, ['Brown']);
    expect(faults).toEqual([
      '"Futers many" is not a name and votes, such as "Travis 1406". Put ";" between candidates.',
      'Joan Travis has votes twice: 1406 and 9.',
      expect.stringContaining('"Jones" is neither'),
      expect.stringContaining('"Brown" is neither'),
    ]);
  });

  it('name those who won the draw by their whole names', () => {
    const { declaration } = typedDeclaration('Travis 9; Futers 9', two, none, ['Futers']);
    expect(declaration.tied_vote_winners).toEqual(['Michael Futers']);
  });
});
