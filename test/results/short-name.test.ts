import { expect, it } from 'vitest';
import { surnameOrWhole, withInitial } from '../../src/results/short-name.ts';

it.each([
  ['Joan Travis', 'Travis', 'J. Travis'],
  ['Swan C.J.', 'Swan', 'C.J. Swan'],
  ['Gouy De Muyncke A.', 'Gouy De Muyncke', 'A. Gouy De Muyncke'],
  ['Rawson, M.', 'Rawson', 'M. Rawson'],
  ['C. Swan', 'Swan', 'C. Swan'],
  ['J.R. Smith', 'Smith', 'J.R. Smith'],
  ['Margaret Wainwright-Moore', 'Wainwright-Moore', 'M. Wainwright-Moore'],
  ['Jo Ng', 'Ng', 'J. Ng'],
  // Which words are the surname is in doubt.
  ['Jan van der Berg', 'Jan van der Berg', 'J. van der Berg'],
  ['Balbir Singh Sandhu', 'Balbir Singh Sandhu', 'B. Singh Sandhu'],
  ['Alan Graves jnr', 'Alan Graves jnr', 'A. Graves jnr'],
  ['Robert Oakenfield (Bob)', 'Robert Oakenfield (Bob)', 'R. Oakenfield (Bob)'],
  ['Adams DC', 'Adams DC', 'Adams DC'],
  ['Dr Ann Marsh', 'Dr Ann Marsh', 'Dr Ann Marsh'],
  ['王小明', '王小明', '王小明'],
  ['Ann', 'Ann', 'Ann'],
])('%s is shortened to %s, or to %s', (printed, surname, initial) => {
  expect([surnameOrWhole(printed), withInitial(printed)]).toEqual([surname, initial]);
});
