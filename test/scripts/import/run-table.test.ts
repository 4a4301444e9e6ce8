import { describe, expect, it } from 'vitest';
import { runTable } from '../../../scripts/import/run-table.ts';
import { testham } from '../../support/elections.ts';

const STV = "Scotland's councils elect by the single transferable vote";

describe('The table at the end of an import', () => {
  it('counts a council that was left out in each file that has it', () => {
    const file = (name: string, skipped: string[]) => ({ file: name, elections: [], skipped, milliseconds: 1500 });
    const lines = runTable([
      file('leap-2016.csv', [`leap-2016.csv:7: Glenmoor: ${STV}`, `leap-2016.csv:8: Glenmoor: ${STV}`]),
      file('leap-2017.csv', [`leap-2017.csv:3: Glenmoor: ${STV}`]),
    ]);
    expect(lines).toContain(`left out: 3 rows (2 places): ${STV}`);
    expect(lines.find((line) => line.startsWith('total'))).toMatch(/ 0 +0 +0 +0 +0 +3 +3\.0$/);
  });

  it('counts together the rows that are left out because of one bad row', () => {
    const lost = [4, 9].map((line) => `a.csv:${line}: the ward is left out because of line ${line - 1}`);
    const elections = [testham().election];
    const lines = runTable([{ file: 'a.csv', elections, skipped: lost, milliseconds: 0 }]);
    expect(lines[1]).toMatch(/^a\.csv +1 /);
    expect(lines).toContain('left out: 2 rows: the ward is left out because of another line');
  });

  it('counts an election that two files have once, and says so', () => {
    const row = { elections: [testham().election], skipped: [], milliseconds: 0 };
    const lines = runTable([
      { ...row, file: 'a.csv' },
      { ...row, elections: [], repeated: 1, file: 'b.csv' },
    ]);
    expect(lines.find((line) => line.startsWith('total'))).toMatch(/^total +1 +3 /);
    expect(lines).toContain('not counted: 1 election in b.csv, also in a file above it');
  });

  it('says which file was refused and which is not results', () => {
    const row = { skipped: [], milliseconds: 0 };
    const lines = runTable([
      { ...row, file: 'a.csv', elections: 'refused' },
      { ...row, file: 'b.md', elections: 'not results' },
    ]);
    expect(lines[1]).toMatch(/^a\.csv +refused$/);
    expect(lines[2]).toMatch(/^b\.md +not results$/);
  });
});
