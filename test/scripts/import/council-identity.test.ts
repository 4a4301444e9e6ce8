import { describe, expect, it } from 'vitest';
import { slugFromName } from '../../../scripts/import/council-name.ts';
import { CouncilRegister } from '../../../scripts/import/council-register.ts';
import { withLearned } from '../../../scripts/import/councils-file.ts';
import type { Council } from '../../../src/results/schema.ts';
import { testham } from '../../support/elections.ts';

const haven: Council = { ...testham().council, slug: 'haven', name: 'Haven City Council', gss: 'E06999990' };
const NAMES = [
  'Haven',
  'Haven, City of',
  'City of Haven',
  'the City of Haven',
  'Haven City Council',
  'City of Haven Council',
  'Haven Borough Council',
  'Borough of Haven',
  'Royal Borough of Haven',
  'Haven, Royal Borough of',
  'London Borough of Haven',
  'City of Haven Metropolitan District Council',
  'Haven County Borough Council',
  'Council of the City of Haven',
  'Haven, County of',
  'HAVEN',
];

describe('One council', () => {
  it.each(NAMES)('is named %s', (name) => {
    const register = new CouncilRegister([haven]);
    expect(slugFromName(name)).toBe('haven');
    expect(register.council({ name, gss: null })).toBe(haven);
    expect(register.council({ name, gss: 'E06999990' })).toBe(haven);
    expect(register.notices).toEqual([]);
    expect(register.learned()).toEqual([]);
  });

  it('is found by every code that it had, of whatever kind', () => {
    const was = { gss: 'E10999990', type: 'county', from: null, to: '2019-03-31' } as const;
    const is = { gss: 'E06999990', type: 'unitary', from: '2019-04-01', to: null } as const;
    const changed: Council = { ...haven, codes: [was, is] };
    const register = new CouncilRegister([changed]);
    for (const { gss } of changed.codes) expect(register.council({ name: 'Haven', gss })).toBe(changed);
    expect(register.notices).toEqual([]);
  });

  it('with no ward in the table stays without, and a file spells each of its wards in one way', () => {
    const register = new CouncilRegister([{ ...haven, wards: [] }]);
    expect(register.ward('haven', { name: 'Moor & Fen', gss: 'E05999990' }, 'leap.csv:1').name).toBe('Moor & Fen');
    expect(register.notices).toEqual([]);
    expect(register.ward('haven', { name: 'Moor and Fen', gss: null }, 'leap.csv:2')).toEqual({
      name: 'Moor & Fen',
      gss: null,
    });
    expect(register.notices).toEqual([
      'leap.csv:2: "Moor and Fen" is recorded as the ward "Moor & Fen", as it is spelt on file',
    ]);
    expect(register.learned()).toEqual([]);
  });

  it('gets a ward again under another code, because it was redrawn, and once only', () => {
    const moor = { slug: 'moor', name: 'Moor', gss: 'E05999990' };
    const table = { sources: [], councils: [{ ...haven, wards: [moor] }] };
    const register = new CouncilRegister(table.councils);
    for (const gss of ['E05999990', null, 'E05999991', 'E05999991']) {
      expect(register.ward('haven', { name: 'MOOR', gss }, 'leap.csv:1').name).toBe('Moor');
    }
    expect(register.notices).toEqual([
      'leap.csv:1: the ward "MOOR" has the code E05999991 here and E05999990 in the table of councils; its boundaries may have changed',
    ]);
    const saved = withLearned(table, register.learned(), [testham().election]).table;
    expect(saved?.councils[0]?.wards).toEqual([moor, { ...moor, gss: 'E05999991' }]);
    expect(withLearned(saved, register.learned(), [testham().election]).table).toBeNull();
  });

  it('is learned once, whatever its names', () => {
    const register = new CouncilRegister([]);
    for (const name of NAMES) register.council({ name, gss: null });
    expect(register.learned().map(({ slug }) => slug)).toEqual(['haven']);
  });

  it.each([
    ['Pike & Hollow Council', 'Pike and Hollow'],
    ["St. Mary's Borough Council", 'Saint Marys'],
    ['Stoke–on–Moor', 'Stoke-on-Moor City Council'],
  ])('is named %s and %s', (known, name) => {
    const council = { ...haven, slug: slugFromName(known), name: known };
    expect(new CouncilRegister([council]).council({ name, gss: null }).slug).toBe(council.slug);
  });

  it.each([
    ['City of London', 'city-of-london'],
    ['County Durham', 'durham'],
    ['Isle of Wight Council', 'isle-of-wight'],
    ['North Haven', 'north-haven'],
    ['City', 'city'],
  ])('%s has the slug %s', (name, slug) => {
    expect(slugFromName(name)).toBe(slug);
  });
});

describe('A new code under an old slug', () => {
  it('is the same council if the kind of council is the same, and is reported', () => {
    const register = new CouncilRegister([haven]);
    expect(register.council({ name: 'Haven', gss: 'E06999991' })).toBe(haven);
    expect(register.notices).toEqual([
      '"Haven" has the code E06999991 here and E06999990 in the table of councils: its boundaries may have changed; recorded as the same council, haven',
    ]);
    expect(register.learned()).toEqual([]);
  });

  it('is another council if the kind of council differs, and is reported', () => {
    const register = new CouncilRegister([haven]);
    const found = register.council({ name: 'Haven', gss: 'E10999990' });
    expect(found.slug).toBe('haven-e10999990');
    expect(register.council({ name: 'Haven', gss: 'E06999990' })).toBe(haven);
    expect(register.notices).toEqual([
      '"Haven" has the code E10999990 here and E06999990 in the table of councils, which is another kind of council: recorded as a separate council, haven-e10999990',
    ]);
    expect(register.learned().map(({ slug, gss }) => [slug, gss])).toEqual([['haven-e10999990', 'E10999990']]);
  });

  it('is asked for by the slug that it is recorded under', () => {
    const register = new CouncilRegister([haven]);
    expect(register.isAsked({ name: 'Haven', gss: 'E10999990' }, 'haven')).toBe(false);
    expect(register.isAsked({ name: 'Haven', gss: 'E10999990' }, 'haven-e10999990')).toBe(true);
    expect(register.isAsked({ name: 'City of Haven', gss: null }, 'haven')).toBe(true);
  });

  it('leaves a name without a code open to both, and is reported', () => {
    const county = { ...haven, slug: 'haven-e10999990', name: 'Haven', gss: 'E10999990' };
    const register = new CouncilRegister([haven, county]);
    expect(register.council({ name: 'Haven', gss: null })).toBe(haven);
    expect(register.notices).toEqual([
      '"Haven" has no code here and may be haven (E06999990) or haven-e10999990 (E10999990): recorded as haven',
    ]);
  });
});

it('A known code under another name is reported', () => {
  const register = new CouncilRegister([haven]);
  expect(register.council({ name: 'Newhaven', gss: 'E06999990' })).toBe(haven);
  expect(register.council({ name: 'Newhaven', gss: 'E06999990' })).toBe(haven);
  expect(register.notices).toEqual([
    'E06999990 is the code of "Newhaven" here and of "Haven City Council" in the table of councils: recorded as haven',
  ]);
});
