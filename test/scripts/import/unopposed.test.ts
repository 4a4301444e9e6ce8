import { describe, expect, it } from 'vitest';
import { democracyClubFormat } from '../../../scripts/import/democracy-club.ts';
import { flattenedFormat } from '../../../scripts/import/flattened.ts';
import type { Format } from '../../../scripts/import/format.ts';
import { handbookFormat } from '../../../scripts/import/handbook.ts';
import { leapFormat } from '../../../scripts/import/leap.ts';
import { context, input, ward } from './fixtures.ts';

const leap = (votes: string) => `"Testham","E07999999","Mill Hill","E05999901","Ann Archer","Lab","${votes}","1"
"Testham","E07999999","St. Mary's","E05999902","Cat Cole","LD","700","1"
"Testham","E07999999","St. Mary's","E05999902","Dan Dyer","LD","650","1"
"Testham","E07999999","St. Mary's","E05999902","Eve Ellis","LD","0","0"
`;
const handbook = (votes: string) =>
  `Local authority code,Local authority name,Ward code,Ward name,Year,Candidate name,Votes,Elected,Party name
E07999999,Testham,E05999901,Mill Hill,2022,Archer A.,${votes},1,LAB
E07999999,Testham,E05999902,St. Mary's,2022,Cole C.,700,1,LD
`;
const club = (votes: string, cancelled: string) =>
  `person_id,person_name,ballot_paper_id,party_id,party_name,post_label,cancelled_poll,seats_contested,votes_cast,elected
1,Ann Archer,local.testham.mill-hill.2022-05-05,PP53,Labour Party,Mill Hill,${cancelled},1,${votes},t
`;
const flattened = (votes: number) =>
  `= 2007 Testham Borough Council election =\n\nInfobox\n- Election Date: 3 May 2007\n\n===Mill Hill===\n  - Mill Hill**\n- Ann Archer (Labour Party (UK)): ${votes} votes\n`;

const CASES: [string, Format, string, string][] = [
  ['LEAP, with 0 votes', leapFormat, leap('0'), 'leap-2022-05-05.csv'],
  ['LEAP, without votes', leapFormat, leap('NULL'), 'leap-2022-05-05.csv'],
  ['handbook, with 0 votes', handbookFormat, handbook('0'), 'candidates.csv'],
  ['handbook, without votes', handbookFormat, handbook('NA'), 'candidates.csv'],
  ['Democracy Club, with 0 votes', democracyClubFormat, club('0', ''), 'club.csv'],
  [
    'Democracy Club, with 0 votes and a poll that is not said to be cancelled',
    democracyClubFormat,
    club('0', 'f'),
    'club.csv',
  ],
  ['Democracy Club, cancelled', democracyClubFormat, club('', 't'), 'club.csv'],
  ['flattened text, with 0 votes', flattenedFormat, flattened(0), 'article.txt'],
];

describe('One person with 0 votes, elected,', () => {
  it.each(CASES)('is uncontested and has no votes: %s', (name, format, text, file) => {
    const { elections, notices } = format.read([input(text, file)], context());
    expect(ward(elections, 'Mill Hill')).toMatchObject({
      cancelled_poll: true,
      cancellation_reason: 'uncontested',
      turnout_percentage: null,
      candidates: [{ votes_cast: null }],
    });
    if (!name.endsWith('cancelled')) expect(notices.join('\n')).toContain('probably uncontested');
  });
});

describe('A contest', () => {
  it('is not uncontested if somebody in it has 0 votes', () => {
    const { elections } = leapFormat.read([input(leap('0'), 'leap-2022-05-05.csv')], context());
    expect(ward(elections, "St. Mary's")).toMatchObject({ cancelled_poll: false, cancellation_reason: null });
    expect(ward(elections, "St. Mary's").candidates[2]?.votes_cast).toBe(0);
  });

  it('is not called uncontested if the export has no votes', () => {
    const { elections } = democracyClubFormat.read([input(club('', 'f'), 'club.csv')], context());
    expect(ward(elections, 'Mill Hill')).toMatchObject({ cancelled_poll: false, cancellation_reason: null });
  });

  it('that was cancelled with more people than seats has no recorded reason', () => {
    const two = `${club('', 't')}2,Ben Baker,local.testham.mill-hill.2022-05-05,PP52,Conservative Party,Mill Hill,t,1,,\n`;
    const { elections } = democracyClubFormat.read([input(two.replace(',,t\n', ',,\n'), 'club.csv')], context());
    expect(ward(elections, 'Mill Hill')).toMatchObject({ cancelled_poll: true, cancellation_reason: null });
  });
});
