import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { democracyClubFormat } from '../../../scripts/import/democracy-club.ts';
import type { ImportContext } from '../../../scripts/import/format.ts';
import { context, input, people, ward } from './fixtures.ts';

const NAME = 'democracy-club.csv';
const current = await readFile(path.join(import.meta.dirname, NAME), 'utf8');

/** An older export, without ballot ids or votes. */
const OLDER = `id,name,gender,election,party_id,party_name,post_id,post_label,elected,election_date,gss_code,party_ec_id,cancelled_poll
1,Ann Archer,,local.testham.2017-05-04,party:53,Labour Party,TST:mill-hill,Mill Hill,True,2017-05-04,gss:E05999901,PP53,False
2,Ben Baker,,local.testham.2017-05-04,party:52,Conservative and Unionist Party,TST:mill-hill,Mill Hill,False,2017-05-04,gss:E05999901,,False
3,Cat Cole,,local.testham.2017-05-04,party:90,Liberal Democrats,TST:st-marys,St. Mary's,,2017-05-04,,PP90,False
4,Dan Dyer,,parl.2017-06-08,party:90,Liberal Democrats,WMC:1,Testham North,False,2017-06-08,,PP90,False
`;
/** An export of results with older column names. */
const OLDER_RESULTS = `ballot_paper_id,person_name,party_id,party_name,post_label,num_ballots,is_winner,num_turnout_reported,num_spoilt_ballots
local.testham.mill-hill.2018-05-03,Ann Archer,party:53,Labour Party,Mill Hill,500,True,912,12
local.testham.mill-hill.2018-05-03,Ben Baker,ynmp-party:2,Independent,Mill Hill,400,False,912,12
`;

function read(text = current, change: Partial<ImportContext> = {}) {
  return democracyClubFormat.read([input(text, NAME)], context(change));
}

describe('A Democracy Club export', () => {
  it.each([
    ['current', current],
    ['older', OLDER],
    ['older, with results', OLDER_RESULTS],
  ])('is recognised by its columns: %s', (_, text) => {
    expect(democracyClubFormat.recognises(text)).toBe(true);
  });

  it('provides ids, votes, elected flags, seats, turnout, electorate and spoilt papers', () => {
    const ballot = ward(read().elections, 'Mill Hill');
    expect(ballot).toMatchObject({
      ballot_paper_id: 'local.testham.mill-hill.2023-05-04',
      gss: 'E05999901',
      seats_contested: 1,
      turnout_reported: 1010,
      turnout_percentage: 31,
      spoilt_ballots: 10,
      total_electorate: 3300,
    });
    expect(people(ballot)).toEqual(['Ann Archer (PP53) 600*', 'Baker, "Boz" (PP99999) 400']);
  });

  it('reads an empty field as unknown', () => {
    expect(ward(read().elections, "St. Mary's")).toMatchObject({ turnout_reported: null, total_electorate: null });
    expect(people(ward(read().elections, "St. Mary's"))).toEqual(['Cat Cole (joint-party:53-119) null?']);
  });

  it("puts a by-election in the same day's election, with its own ballot id", () => {
    expect(ward(read().elections, "St. Mary's")).toMatchObject({
      ballot_paper_id: 'local.testham.st-marys.by.2023-05-04',
      by_election: true,
      seats_contested: 2,
    });
    expect(read().elections.map(({ election_id }) => election_id)).toEqual([
      'local.nowherebury.2023-05-04',
      'local.testham.2023-05-04',
    ]);
  });

  it('has no votes if the poll was cancelled', () => {
    expect(ward(read().elections, 'Westward Ho!').cancelled_poll).toBe(true);
    expect(people(ward(read().elections, 'Westward Ho!'))).toEqual(['Dan Dyer (ynmp-party:2) null*']);
  });

  it('lists elections to other bodies as skipped', () => {
    expect(read().skipped).toEqual([`${NAME}:6: mayor.testham.2023-05-04 is not a ballot for a council ward`]);
  });

  it('names an unknown council as the file does', () => {
    const [nowherebury] = read().elections;
    expect(nowherebury).toMatchObject({ council: 'nowherebury', name: '2023 Nowherebury Council election' });
    expect(nowherebury?.ballots[0]?.ballot_paper_id).toBe('local.nowherebury.ynys-mon.2023-05-04');
  });

  it('reads older column names and party ids, and derives missing ballot ids', () => {
    const { elections, skipped } = read(OLDER);
    expect(ward(elections, 'Mill Hill')).toMatchObject({
      ballot_paper_id: 'local.testham.mill-hill.2017-05-04',
      gss: 'E05999901',
      seats_contested: 1,
    });
    expect(people(ward(elections, 'Mill Hill'))).toEqual(['Ann Archer (PP53) null*', 'Ben Baker (PP52) null']);
    expect(skipped).toEqual([
      `${NAME}:5: parl.2017-06-08 is not a ballot for a council ward`,
      `${NAME}:4: St. Mary's: the file gives neither its seats nor anybody elected, so its number of seats is unknown`,
    ]);
  });

  it('reads older column names of results', () => {
    const ballot = ward(read(OLDER_RESULTS).elections, 'Mill Hill');
    expect(ballot).toMatchObject({ seats_contested: 1, turnout_reported: 912, spoilt_ballots: 12 });
    expect(people(ballot)).toEqual(['Ann Archer (PP53) 500*', 'Ben Baker (ynmp-party:2) 400']);
  });

  it("keeps the file's ballot id if the ward's name gives another, with a notice", () => {
    const { elections, notices } = read(
      current.replaceAll('local.testham.mill-hill.', 'local.testham.mill-hill-ward.'),
    );
    expect(ward(elections, 'Mill Hill').ballot_paper_id).toBe('local.testham.mill-hill-ward.2023-05-04');
    expect(notices.join('\n')).toContain('the file gives the ballot the id local.testham.mill-hill-ward.2023-05-04');
  });

  it.each([
    ['votes that are not a figure', ',600,t', ',6oo,t', 2, '"6oo" is not a figure for votes'],
    ['an invalid flag', ',600,t', ',600,perhaps', 2, 'expected true or false for elected, found "perhaps"'],
    ['an invalid party id', 'PP99999', 'tulips', 2, 'Mill Hill: candidates.1.party_id'],
    ['a row without a person', '3,Cat Cole', '3,', 4, 'the row has no person'],
  ])('loses one ward, with the line and the reason, for %s', (_, found, put, line, reason) => {
    const text = current.replace(found, put);
    const ballots = (from: ReturnType<typeof read>) => from.elections.flatMap((election) => election.ballots);
    const result = read(text);
    expect(ballots(result)).toHaveLength(ballots(read(current)).length - 1);
    expect(result.skipped.join('\n')).toContain(`${NAME}:${line}: ${reason}`);
    const stored = ballots(result).reduce((sum, { candidates }) => sum + candidates.length, 0);
    expect(result.rows?.read).toBe(stored + (result.rows?.reported ?? 0));
  });
});
