import { describe, expect, it } from 'vitest';
import { openId } from '../../src/render/answer.ts';
import { chartPath, electionPath, PRIVACY_PATH, partyPath, wardPath } from '../../src/render/paths.ts';
import {
  candidateView,
  compareView,
  councilView,
  historyView,
  partyRef,
  partyView,
  wardsView,
  wardView,
} from '../../src/render/views.ts';
import { at, CO_OPERATIVE, INDEPENDENT, LABOUR } from '../support/elections.ts';
import { poll } from '../support/polls.ts';
import { ballotIn, derby } from './derby.ts';

const of = derby(2003);
const later = derby(2022);
const darley = ballotIn('Darley', of);
const link = { party_id: null, party_name: 'Link' };
const DERBY = 'E06000015.2003-05-01';

describe('The address of', () => {
  it.each([
    ['the privacy page', PRIVACY_PATH, '/privacy'],
    ['an election', electionPath(of.election), '/elections/local.derby.2003-05-01'],
    ['a ward', wardPath(of.election, darley), '/elections/local.derby.2003-05-01/darley'],
    [
      'a ward with an apostrophe',
      wardPath(of.election, poll(1, 'Ann Lab 1', { post_label: "St. Mary's" })),
      '/elections/local.derby.2003-05-01/st-marys',
    ],
    ['a party', partyPath(of.election, LABOUR), '/elections/local.derby.2003-05-01/parties/PP53'],
    ['a party without an id', partyPath(of.election, link), '/elections/local.derby.2003-05-01/parties/link'],
    ['a picture', chartPath({ album: '0123', hash: '4567' }), '/charts/0123/4567.png'],
  ])('%s', (_, path, expected) => expect(path).toBe(expected));
});

describe('A party is named in an address', () => {
  it.each([
    ['by its id', LABOUR, 'PP53'],
    ['by the party that a joint description is counted with', CO_OPERATIVE, 'PP53'],
    ['by its name where it has no id', link, 'link'],
    [
      'by the first thirty letters of a long name',
      { party_id: null, party_name: 'The Residents of Chaddesden and Spondon' },
      'the-residents-of-chaddesden-an',
    ],
  ])('%s', (_, party, ref) => expect(partyRef(party)).toBe(ref));
});

describe('A control leads to', () => {
  it.each([
    ['a ward', wardView(darley, of), 'ward', [DERBY, 'darley']],
    ['a ward with its menu turned', wardView(darley, of, 2), 'ward', [DERBY, 'darley', '2']],
    ['a ward through the years', historyView(darley, of), 'history', [DERBY, 'darley']],
    ['a council', councilView(of), 'council', [DERBY]],
    ['a council with its menu turned', councilView(of, 3), 'council', [DERBY, '3']],
    ['a party', partyView(INDEPENDENT, of), 'party', [DERBY, 'ynmp-party:2']],
    ['a page of a party', partyView(LABOUR, of, 2), 'party', [DERBY, 'PP53', '2']],
    ['all wards', wardsView('closest', null, 1, of), 'wards', [DERBY, 'closest', 'all', '1']],
    ['the wards a party won', wardsView('votes', LABOUR, 2, of), 'wards', [DERBY, 'votes', 'PP53', '2']],
  ])('%s', (_, view, command, args) => expect(view).toEqual({ command, args }));

  it('two ballots, each with its own election', () => {
    const { command, args } = compareView({ ballot: darley, of }, { ballot: ballotIn('Darley', later), of: later });
    expect([command, args.length, args[0], args[2]]).toEqual(['compare', 4, DERBY, 'E06000015.2022-05-05']);
    expect(args[1]).not.toBe(args[3]);
  });

  it('one person, and not to a namesake', () => {
    const ballot = poll(1, 'Ann Lab 3; Ann Con 2; Ben LD 1');
    const views = ballot.candidates.map((person) => candidateView(person, ballot, of));
    expect(views.map(({ command, args }) => [command, args.length, args[0]])).toEqual(
      views.map(() => ['candidate', 2, DERBY]),
    );
    expect(new Set(views.map(({ args }) => at(args, 1))).size).toBe(3);
  });

  it.each([
    [false, '1o|1|ward|E06000015.2003-05-01|darley'],
    [true, '1op|1|ward|E06000015.2003-05-01|darley'],
  ])('its view for whoever asked, in private: %s', (isPrivate, id) => {
    expect(openId(wardView(darley, of), { asker: '1', private: isPrivate })).toBe(id);
  });
});
