import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuseErrors } from '../../scripts/findings.ts';
import { fromFiles } from '../../scripts/release.ts';
import type { Dataset } from '../../src/release/make-release.ts';
import { dataset } from '../support/dataset.ts';
import { at, type Testham, testham } from '../support/elections.ts';
import { copyHomeData } from './home-data.ts';
import { tool } from './tool.ts';

const REASON = 'The Gazette prints two names in bold.';

function datasetWith(change: (parts: Testham) => void): Dataset {
  const { election, council } = testham(change);
  return { elections: [election], councils: [council], parties: dataset.parties };
}

describe('A dataset with an error', () => {
  it('is refused, with what to do', () => {
    const wrong = datasetWith(({ millHill, stMarys }) => {
      millHill.gss = 'E05999902';
      stMarys.gss = null;
    });
    expect(() => refuseErrors(wrong)).toThrow(
      [
        '1 error in the records stops the publication:',
        "  gss-codes: local.testham.mill-hill.2007-05-03: Mill Hill is recorded with the code that the table of wards has for St. Mary's.",
        "Correct what is wrong. If the source does say so, accept the error by name in the election's accepted_errors, with a reason: data/README.md shows how.",
      ].join('\n'),
    );
  });

  it('is refused, and the first twenty errors are listed', () => {
    const wrong = datasetWith(({ council, election, millHill }) => {
      council.wards = council.wards.filter(({ name }) => name !== 'Mill Hill');
      election.ballots = Array.from({ length: 22 }, () => structuredClone(millHill));
      election.declared = null;
    });
    // Besides the 22 wards that are not in the table, all ballots have one id.
    expect(() => refuseErrors(wrong)).toThrow(
      /^23 errors in the records stop the publication:\n(?: {2}.*\n){20} {2}… and 3 more: npm run data:check prints them all\nCorrect what is wrong\./,
    );
  });

  it('is refused if a party has the name of another', () => {
    const wrong = datasetWith(({ millHill }) => {
      at(millHill.candidates, 0).party_name = 'Labor';
    });
    expect(() => refuseErrors(wrong)).toThrow('party-names: local.testham.mill-hill.2007-05-03');
  });

  it('is published if the record accepts the error by name', () => {
    const accepted = datasetWith(({ election, millHill }) => {
      at(millHill.candidates, 1).elected = true;
      election.declared = null;
      election.accepted_errors = [{ rule: 'elected-flags', ballot_paper_id: millHill.ballot_paper_id, reason: REASON }];
    });
    expect(() => refuseErrors(accepted)).not.toThrow();
  });

  it('is refused if the record accepts an error that it does not have', () => {
    const stale = datasetWith(({ election, millHill }) => {
      election.accepted_errors = [{ rule: 'elected-flags', ballot_paper_id: millHill.ballot_paper_id, reason: REASON }];
    });
    expect(() => refuseErrors(stale)).toThrow('Remove it from accepted_errors');
  });

  it('is published if it has only notes', () => {
    expect(() => refuseErrors(dataset)).not.toThrow();
  });
});

describe('A folder with an error in one election', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
    await copyHomeData(folder);
    const file = path.join(folder, 'elections/derby/local.derby.2022-05-05.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"elected": false', '"elected": true'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is not made into a release, so that neither publishing nor deploying writes anything', async () => {
    await expect(fromFiles(folder)).rejects.toThrow('The source marks 2 candidates in Abbey as elected');
  });

  it('makes npm run publish fail, with the errors and no stack', async () => {
    const { code, stdout, stderr } = await tool('publish', '--local', '--data', folder, '--persist-to', folder);
    expect(stderr).toMatch(/1 error in the records stops the publication:\n {2}elected-flags: /);
    expect(stderr).not.toContain('    at ');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
});
