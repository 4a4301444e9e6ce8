import { describe, expect, it } from 'vitest';
import { isGroup, isIndependent, partyKey, partyPrinted } from '../../src/results/parties.ts';
import { dataset } from '../support/dataset.ts';
import { CO_OPERATIVE, INDEPENDENT, LABOUR } from '../support/elections.ts';

describe('A printed name', () => {
  it.each([
    ['Labour Party', 'PP53'],
    ['labour', 'PP53'],
    ['LAB', 'PP53'],
    [' Liberal Democrat ', 'PP90'],
    ['Tories', 'PP52'],
    ['Independent (politician)', 'ynmp-party:2'],
    ['Labour and Co-operative Party', 'joint-party:53-119'],
    ['Reform UK', 'PP7931'],
    ['MB IND', 'PP356'],
    ['YORKS', 'PP2055'],
    ['Yorks', 'PP2055'],
    ['PC', 'PP77'],
    ["People's Independent Party", 'PP12788'],
    ['Basingstoke & Deane Independents', 'PP10225'],
    ['Link', undefined],
    ['Lab our', undefined],
    ['', undefined],
  ])('%j means the party %s', (name, id) => expect(partyPrinted(name, dataset.parties)?.party_id).toBe(id));
});

describe('A printed abbreviation', () => {
  it.each([
    ['of Morley Borough and Morecambe Bay Independents', 'MBI'],
    ['of Mexborough First and Middlewich First', 'MF'],
    ['of Barnsley and Broxtowe Independents', 'BIG'],
    ["of many residents' associations", 'RES'],
    ['of people who gave no description', 'ND'],
    ['that is also the name of a council', 'Swale'],
  ])('%s means no one party', (_, printed) => expect(partyPrinted(printed, dataset.parties)).toBeNull());
});

describe('An affiliation', () => {
  it.each([
    ['is grouped by its id', LABOUR, 'PP53', false, false],
    ['with a joint description is grouped with Labour', CO_OPERATIVE, 'PP53', false, false],
    [
      'without an id is grouped by its name in lower case',
      { party_id: null, party_name: 'LINK' },
      'link',
      false,
      false,
    ],
    ['of Independents is a group and independent', INDEPENDENT, 'ynmp-party:2', true, true],
    [
      'of all others together is a group but not independent',
      { party_id: null, party_name: 'Independents and others' },
      'independents and others',
      true,
      false,
    ],
  ])('%s', (_, of, key, group, independent) => {
    expect([partyKey(of), isGroup(of), isIndependent(of)]).toEqual([key, group, independent]);
  });
});
