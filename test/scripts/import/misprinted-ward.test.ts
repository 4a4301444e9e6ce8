import { describe, expect, it } from 'vitest';
import { CouncilRegister } from '../../../scripts/import/council-register.ts';
import { testham } from '../../support/elections.ts';

const CODE = 'E05999901';
/** How a ward is recorded if an election on file has these wards, all with one code. */
function recorded(name: string, gss: string | null, ...onFile: string[]): string {
  const { election, millHill, council } = testham();
  election.ballots = onFile.map((post_label) => ({ ...millHill, post_label, gss: CODE }));
  const register = new CouncilRegister([{ ...council, wards: [] }], () => [election]);
  const found = register.ward('testham', { name, gss }, 'a.csv:1').name;
  const notice = `a.csv:1: "${name}" is recorded as the ward "${found}", as it is spelt on file`;
  expect(register.notices).toEqual(found === name ? [] : [notice]);
  return found;
}

describe('A misprinted ward', () => {
  it.each([
    ['Worsborough', CODE, 'Worsbrough'],
    ['Etchingh Hill And Heath', CODE, 'Etching Hill and Heath'],
    ['St. John', CODE, "St John's"],
    ['KingÃ¦s Hedges', 'E05999909', "King's Hedges"],
    ['Kingâ€™s Hedges', null, "King's Hedges"],
    ['KingÃ¦s Hedges', null, 'King’s Hedges'],
  ])('is the ward on file: %s, %s', (name, gss, onFile) => {
    expect(recorded(name, gss, onFile, 'Abbey')).toBe(onFile);
  });

  it.each([
    ['another code', 'Worsborough', 'E05999909', ['Worsbrough']],
    ['no code', 'Worsborough', null, ['Worsbrough']],
    ['two letters that differ', 'West Park', CODE, ['East Park']],
    ['a longer name', 'Yaxley and Farcet', CODE, ['Yaxley']],
    ['a damaged name on file', "King's Hedges", CODE, ['KingÃ¦s Hedges']],
    ['two such wards on file', 'Moor', CODE, ['Moon', 'Poor']],
    ['other letters left', 'KingÃ¦s Hill', null, ["King's Hedges"]],
  ])('is recorded as printed with %s', (_, name, gss, onFile) => {
    expect(recorded(name, gss, ...onFile)).toBe(name);
  });
});
