import { describe, expect, it } from 'vitest';
import { personKey } from '../../../../scripts/import/councillors/person-key.ts';

describe('A name on a list and in a results file', () => {
  it.each([
    ['Carmel Swan', 'Swan C.', 'swan c'],
    ['Cllr. Carmel J Swan MBE', 'Swan C.J.', 'swan c'],
    ['Hardyal Dhindsa', 'Hardyal Singh Dhindsa', 'dhindsa h'],
    ['Alan W Graves', 'Alan Graves jnr', 'graves a'],
    ['Susan van de Ven', 'Van De Ven S.M.', 'ven s'],
    ["Mary O'Neil-Smith", 'O’Neil-Smith M.', 'oneil smith m'],
    ['Zoë Ŷork', 'Zoe York', 'york z'],
    ['Sir Peter Brown', 'Brown P.', 'brown p'],
  ])('have the same surname and first initial: %s, %s', (listed, printed, key) => {
    expect([personKey(listed), personKey(printed)]).toEqual([key, key]);
  });

  it.each(['', 'Cher', 'Cllr Swan'])('cannot be compared without a first name: "%s"', (name) => {
    expect(personKey(name)).toBeNull();
  });
});
