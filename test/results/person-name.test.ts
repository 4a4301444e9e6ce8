import { describe, expect, it } from 'vitest';
import { lastSurname, mayBeSameName, personName, writtenName } from '../../src/results/person-name.ts';

describe('The parts of a printed name', () => {
  it.each([
    ['Joan Travis', 'joan travis', 1, '', ''],
    ['Bullock M.R.', 'bullock', 0, 'mr', ''],
    ['Adams D C', 'adams', 0, 'd c', ''],
    ['Van der Berg J.', 'van der berg', 0, 'j', ''],
    ['Lloyd-Jones Á.', 'lloyd jones', 0, 'a', ''],
    ['Alan Graves jnr', 'alan graves', 1, '', 'jnr'],
    ['Ann Marsh OBE', 'ann marsh', 1, '', 'obe'],
    ['Robert Oakenfield (Bob)', 'robert oakenfield', 1, '', ''],
    ['Jo Ng', 'jo ng', 1, '', ''],
    ['王小明', '王小明', 0, '', ''],
  ])(
    'of %s are the words %j with %i forename, the initials %j and the suffix %j',
    (name, words, forenames, initials, suffix) => {
      const parts = personName(name);
      expect(parts).toEqual({
        words: words.split(' '),
        forenames,
        initials: initials === '' ? [] : initials.split(' '),
        suffixes: suffix === '' ? [] : [suffix],
      });
      expect(lastSurname(parts)).toBe(words.split(' ').at(-1));
    },
  );
});

describe('A name with initials', () => {
  it.each([
    ['Rawson M.', 'Martin Rawson'],
    ['Spray T.N.W.', 'Thomas Spray'],
    ['Hitchcock H.G.', 'Hitchcock H.'],
    ['Singh Atwal A.', 'Ajit Singh Atwal'],
    ['Atwal A.S.', 'Ajit Singh Atwal'],
    ['Lloyd-Jones A.', 'Ann Lloyd Jones'],
    ['Wałęsa Ł.', 'Lukasz Walesa'],
  ])('%s may be %s', (one, other) => {
    expect(mayBeSameName(personName(one), personName(other))).toBe(true);
    expect(mayBeSameName(personName(other), personName(one))).toBe(true);
  });

  it.each([
    ['Rawson M.', 'John Rawson'],
    ['Rawson M.', 'Martin Dawson'],
    ['Hitchcock H.G.', 'Hitchcock H.J.'],
    ['Jones A.', 'Jones'],
    ['Martin Rawson', 'Martin Rawson'],
    ['Lloyd-Jones A.', 'Ann Jones'],
    ['Rawson', 'Martin Rawson'],
  ])('%s is not %s', (one, other) => {
    expect(mayBeSameName(personName(one), personName(other))).toBe(false);
    expect(mayBeSameName(personName(other), personName(one))).toBe(false);
  });
});

describe('A name as people write it', () => {
  it.each([
    ['Swan C.', 'C. Swan'],
    ['Swan C.J.', 'C.J. Swan'],
    ['Adams D C', 'D C Adams'],
    ['Swan, C.', 'C. Swan'],
    ['Gouy De Muyncke A.', 'A. Gouy De Muyncke'],
    ['Graves A. jnr', 'A. Graves jnr'],
    ['Wałęsa Ł.', 'Ł. Wałęsa'],
  ])('has the initials of %s first: %s', (printed, written) => {
    expect(writtenName(printed)).toBe(written);
  });

  it.each([
    'Joan Travis',
    'Alan W Graves',
    'Alan Graves jnr',
    'Wei LI',
    'Robert Oakenfield (Bob)',
    'C. Swan',
    'J. K.',
    '王小明',
    '',
  ])('is the same for %j, which does not end with initials', (printed) => {
    expect(writtenName(printed)).toBe(printed);
  });
});
