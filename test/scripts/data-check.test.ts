import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import parties from '../../data/parties.json' with { type: 'json' };
import { partyNames, sharedNames } from '../../scripts/import/party-names.ts';
import { type Testham, testham } from '../support/elections.ts';
import { ROOT, tool } from './tool.ts';

const RECORD = 'local.derby.2003-05-01.json';

describe('data:check', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
    file = path.join(folder, RECORD);
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function check(change: (text: string) => string = (text) => text, ...options: string[]) {
    await writeFile(file, change(await readFile(path.join(ROOT, 'data/elections/derby', RECORD), 'utf8')));
    return tool('data-check', file, ...options);
  }

  it('finds no error in the recorded elections, and counts the notes on them', async () => {
    const { code, stdout } = await tool('data-check');
    expect(stdout).not.toContain('data/elections');
    expect(stdout).toMatch(/^ {2}1 note {2}seats-stated$/m);
    expect(stdout).toMatch(/elections: 0 errors, [\d,]+ notes; --notes prints the notes\n$/);
    expect(code).toBe(0);
  });

  it('prints the notes on a file that is named', async () => {
    const { code, stdout } = await check();
    expect(stdout).toContain(`${file}\n`);
    expect(stdout).toContain('  note   seats-stated: local.derby.2003-05-01: The source says 17 seats');
    expect(stdout).not.toMatch(/\[stated|worked out/);
    expect(stdout).toMatch(/\n1 election: 0 errors, 13 notes\n$/);
    expect(code).toBe(0);
  });

  it('lays out the lines of a file if asked, and changes no fact', async () => {
    const text = await readFile(path.join(ROOT, 'data/elections/derby', RECORD), 'utf8');
    await writeFile(file, JSON.stringify(JSON.parse(text)));
    expect((await tool('data-check', file, '--layout')).code).toBe(0);
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it.each([
    [
      'a vote that was misread',
      '"votes_cast": 1283',
      '"votes_cast": 1284',
      /error {2}party-votes: .*The source prints 18,234 votes for Liberal Democrats; the wards add up to 18,235\.\n/,
    ],
    ['a field of ours', '"council": "derby"', '"council": "derby", "majority": 1', /error {2}schema: .*majority/],
    [
      'a council that is not known',
      /(?<=local\.|"council": ")derby/g,
      'dorby',
      /error {2}council: .*There is no council "dorby" in data\/councils\.json\. Add it there/,
    ],
    [
      'a party under another name',
      '"party_name": "Labour Party", "votes_cast": 791',
      '"party_name": "Labor", "votes_cast": 791',
      /error {2}party-names: local\.derby\.abbey\.2003-05-01: "Labor" is recorded with the id of Labour Party/,
    ],
    [
      'a ballot with the id of another ward, and says which it should be',
      '"local.derby.abbey.2003-05-01"',
      '"local.derby.abbot.2003-05-01"',
      /error {2}ballot-ids: .*\(The record has local\.derby\.abbot\.2003-05-01; it should be local\.derby\.abbey\.2003-05-01\.\)/,
    ],
    [
      'the acceptance of an error that the record does not have',
      '"accepted_errors": []',
      '"accepted_errors": [{ "rule": "party-votes", "ballot_paper_id": null, "reason": "The article says so." }]',
      /error {2}accepted-errors: .*the audit finds no such error here\. Remove it/,
    ],
    [
      'lines that are not laid out as imports do',
      '"council": "derby"',
      '"council":  "derby"',
      /error {2}layout: .*To fix that, run npm run data:check -- .*\.json --layout\n/,
    ],
    ['text that is not JSON', '{', '', /error {2}file: .* is not JSON: /],
    [
      'an id that is not made of its council and its day',
      '"council": "derby"',
      '"council": "dorby"',
      /error {2}schema: .*election_id must be "local\.", the council's slug and the date/,
    ],
    [
      'the name of another election',
      /2003-05-01/g,
      '2004-05-01',
      /error {2}file-name: .*local\.derby\.2004-05-01\.json/,
    ],
  ])('fails on %s', async (_, found, put, finding) => {
    const { code, stdout } = await check((text) => text.replace(found, put));
    expect(stdout).toMatch(finding);
    expect(code).toBe(1);
  });

  it('accepts an error by name with a reason, as a note', async () => {
    const { code, stdout } = await check(
      (text) =>
        text
          .replace('"votes_cast": 1283', '"votes_cast": 1284')
          .replace(
            '"accepted_errors": []',
            '"accepted_errors": [{ "rule": "party-votes", "ballot_paper_id": null, "reason": "The article says so." }]',
          ),
      '--layout',
    );
    expect(stdout).toMatch(/note {3}party-votes: .* add up to 18,235\. The article says so\.\n/);
    expect(stdout).toMatch(/\n1 election: 0 errors, 14 notes\n$/);
    expect(code).toBe(0);
  });

  it('says how to get help after an option that it does not know', async () => {
    const { code, stderr } = await tool('data-check', '--colour', 'red');
    expect(stderr).toContain('npm run data:check -- --help');
    expect(code).toBe(2);
  });
});

describe('The rule on party names', () => {
  it.each<[string, (parts: Testham) => void, string[]]>([
    ['finds nothing if every party is in the table', () => {}, []],
    [
      'finds a name that does not belong to its id',
      ({ millHill }) => {
        if (millHill.candidates[0]) millHill.candidates[0].party_name = 'Labour';
      },
      ['error: "Labour" is recorded with the id of Labour Party.'],
    ],
    [
      'finds a known party without its id',
      ({ millHill }) => {
        if (millHill.candidates[0]) millHill.candidates[0].party_id = null;
      },
      ['error: "Labour Party" is recorded without an id; the table of parties has one for Labour Party.'],
    ],
    [
      'notes a party that the table does not know',
      ({ millHill }) => Object.assign(millHill.candidates[0] ?? {}, { party_id: null, party_name: 'Tulip' }),
      ['note: "Tulip" has no id here; it is not in the table of parties.'],
    ],
    [
      'notes a name once for the election, however many candidates have it',
      ({ election }) => {
        for (const { candidates } of election.ballots) {
          Object.assign(candidates[0] ?? {}, { party_id: null, party_name: 'Tulip' });
        }
      },
      ['note: "Tulip" has no id here; it is not in the table of parties. 3 entries have it.'],
    ],
    [
      'finds nothing in an abbreviation that two parties share in the council',
      ({ election, millHill }) => {
        election.council = 'derby';
        Object.assign(millHill.candidates[0] ?? {}, { party_id: null, party_name: 'REF' });
      },
      [],
    ],
    [
      'finds the same abbreviation where it can mean only one party',
      ({ millHill }) => Object.assign(millHill.candidates[0] ?? {}, { party_id: null, party_name: 'REF' }),
      ['error: "REF" is recorded without an id; the table of parties has one for Reform UK.'],
    ],
    [
      'notes an id that the table does not know',
      ({ declared }) => Object.assign(declared.parties[0] ?? {}, { party_id: 'PP99999', party_name: 'Tulip' }),
      ['note: "Tulip" has an id from its source; it is not in the table of parties.'],
    ],
  ])('%s', (_, change, finds) => {
    const { election, council } = testham(change);
    const found = partyNames(parties.parties).check(election, council);
    expect(found.map(({ severity, sentence }) => `${severity}: ${sentence}`)).toEqual(finds);
  });

  it('finds a name that two parties share', () => {
    expect(sharedNames(parties.parties)).toEqual([]);
    const [first, second, ...rest] = parties.parties;
    if (!first || !second) throw new Error('the table has no two parties');
    expect(sharedNames([first, { ...second, also_called: ['LAB'] }, ...rest])).toEqual([
      '"lab" is a name of PP53 and PP90',
    ]);
  });
});
