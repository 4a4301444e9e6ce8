import { describe, expect, it } from 'vitest';
import { electionPath, PRIVACY_PATH, partyPath, picturePath, wardPath } from '../../src/render/paths.ts';
import { partyRef } from '../../src/results/ids.ts';
import { CO_OPERATIVE, LABOUR } from '../support/elections.ts';
import { poll } from '../support/polls.ts';
import { ballotIn, derby } from './derby.ts';

const derby2003 = derby(2003);
const darley = ballotIn('Darley', derby2003);
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
