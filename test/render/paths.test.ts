import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePath,
  electionPath,
  historyPath,
  jsonPath,
  PRIVACY_PATH,
  partyPath,
  personPath,
  picturePath,
  slugOfSegment,
  wardPath,
  wardsPath,
} from '../../src/render/paths.ts';
import { ballotSlug, partyRef, personRef } from '../../src/results/ids.ts';
import type { Ballot, Candidate } from '../../src/results/schema.ts';
import { CO_OPERATIVE, LABOUR } from '../support/elections.ts';
import { poll } from '../support/polls.ts';
import { ballotIn, derby } from './derby.ts';

const derby2003 = derby(2003);
const darley = ballotIn('Darley', derby2003);
const people = { ...darley, ballot_paper_id: 'local.derby.people.2003-05-01' };
const link = { party_id: null, party_name: 'Link' };

describe('The path of', () => {
  it.each([
    ['the privacy page', PRIVACY_PATH, '/privacy'],
    ['an election', electionPath(derby2003.election), '/elections/local.derby.2003-05-01'],
    ['a ward', wardPath(derby2003.election, darley), '/elections/local.derby.2003-05-01/darley'],
    [
      'a ward with an apostrophe',
      wardPath(derby2003.election, poll(1, 'Ann Lab 1', { post_label: "St. Mary's" })),
      '/elections/local.derby.2003-05-01/st-marys',
    ],
    ['a party', partyPath(derby2003.election, LABOUR), '/elections/local.derby.2003-05-01/parties/PP53'],
    ['a party without an id', partyPath(derby2003.election, link), '/elections/local.derby.2003-05-01/parties/link'],
    ['a ward called People', wardPath(derby2003.election, people), '/elections/local.derby.2003-05-01/ward.people'],
    ['a ward’s history', historyPath(derby2003.election, darley), '/elections/local.derby.2003-05-01/darley/history'],
    [
      'a comparison',
      comparePath({ ...derby2003, ballot: darley }, { ...derby(2022), ballot: people }),
      '/elections/local.derby.2003-05-01/darley/compare/local.derby.2022-05-05/ward.people',
    ],
    [
      'a person',
      personPath(derby2003.election, { person_name: 'Swan C.' }, '1abc.2'),
      '/elections/local.derby.2003-05-01/people/c-swan-1abc.2',
    ],
    [
      'a ranking',
      wardsPath(derby2003.election, 'votes', CO_OPERATIVE),
      '/elections/local.derby.2003-05-01/wards?sort=votes&party=PP53',
    ],
    ['a picture', picturePath({ album: '0123', hash: '4567' }), '/charts/0123/4567.png'],
  ])('%s', (_, path, expected) => expect(path).toBe(expected));
});

describe('A party’s reference in a path', () => {
  it.each([
    ['is its id', LABOUR, 'PP53'],
    ['is the id that its joint description is counted under', CO_OPERATIVE, 'PP53'],
    ['is its name if it has no id', link, 'link'],
    [
      'is the start of a long name, and a hash',
      { party_id: null, party_name: 'The Residents of Chaddesden and Spondon' },
      'the-residents-of-cha.1kcb9vt',
    ],
    ['has a hash if its slug loses part of the name', { party_id: null, party_name: '王 Alliance' }, 'alliance.qej9ym'],
    ['is a hash if no letter of its name is in the slug', { party_id: null, party_name: '★' }, 'party.10uazc6'],
  ])('%s', (_, party, ref) => expect(partyRef(party)).toBe(ref));
});

const slugs = fc.oneof(
  fc.constantFrom('parties', 'people', 'wards', 'history', 'compare', 'ward'),
  fc.stringMatching(/^[a-z0-9_]{1,8}(?:-[a-z0-9_]{1,8}){0,2}$/),
);
const names = fc.oneof(fc.constantFrom('History', 'Ward', '王小明'), fc.string({ minLength: 1, maxLength: 20 }));

describe('The paths of one election', () => {
  it('are all different, whatever its wards, parties and people are called', () => {
    fc.assert(
      fc.property(fc.uniqueArray(slugs, { minLength: 2, maxLength: 6 }), names, (wards, name) => {
        const { election } = derby2003;
        const ballots = wards.flatMap((slug) =>
          ['', '.by'].map((by) => ({
            ...darley,
            ballot_paper_id: `local.derby.${slug}${by}.2003-05-01`,
            post_label: slug,
            candidates: [{ ...darley.candidates[0], person_name: name, party_id: null, party_name: name }],
          })),
        ) as Ballot[];
        const one = { party_id: null, party_name: name };
        const paths = [
          electionPath(election),
          partyPath(election, one),
          partyPath(election, LABOUR),
          wardsPath(election, 'closest', null).replace(/\?.*/, ''),
          ...ballots.flatMap((ballot) => [
            wardPath(election, ballot),
            historyPath(election, ballot),
            comparePath({ election, ballot }, { election, ballot: darley }),
            personPath(election, { person_name: name }, personRef(ballot.candidates[0] as Candidate, ballot)),
          ]),
        ];
        expect(new Set(paths).size).toBe(paths.length);
        for (const path of paths) expect(path).toBe(new URL(path, 'https://officer.example').pathname);
        for (const ballot of ballots)
          expect(slugOfSegment(wardPath(election, ballot).split('/').at(-1) ?? '')).toBe(ballotSlug(ballot));
      }),
    );
  });

  it('have .json before the query', () => {
    expect(jsonPath('/a/b')).toBe('/a/b.json');
    expect(jsonPath('/a/wards?sort=name')).toBe('/a/wards.json?sort=name');
  });
});
