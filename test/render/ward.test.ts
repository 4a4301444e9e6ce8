import { describe, expect, it } from 'vitest';
import type { TwoFormAnswer } from '../../src/render/answer.ts';
import type { Subject } from '../../src/render/subject.ts';
import { wardAnswer } from '../../src/render/ward.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { wardChange } from '../../src/results/ward-change.ts';
import { wardResult } from '../../src/results/ward-result.ts';
import { at } from '../support/elections.ts';
import { poll, subject } from '../support/polls.ts';
import { ballotIn, derby, published } from './derby.ts';
import { buttonsOf, fieldsOf, linesOf, viewOf } from './parts.ts';

/** The answer about a ward of Derby, with the change since another year if one is given. */
function reply(ward: string, year: number, since?: number, changes: Partial<Subject> = {}) {
  const of = derby(year, changes);
  const ballot = ballotIn(ward, of);
  const earlier = since === undefined ? null : derby(since);
  const change = earlier && wardChange(ballot, { ballot: ballotIn(ward, earlier), election: earlier.election });
  return wardAnswer(wardResult(ballot, of.election), change, of);
}
const rowsOf = (answer: TwoFormAnswer) =>
  fieldsOf(answer).map(([name, lines, inline]) => [name, lines.join('\n'), inline]);
const TESTHAM = subject();
/** The answer about a made-up ward. */
const replyOn = (seats: number, line: string, changes: Partial<Ballot> = {}) =>
  wardAnswer(wardResult(poll(seats, line, changes), TESTHAM.election), null, TESTHAM);

describe('The answer about Boulton in 2022', () => {
  const boulton = reply('Boulton', 2022, 2021, { pictures: published('wards/boulton') });

  it('shows who won, each candidate and the picture', () => {
    expect(boulton.content).toBe('Boulton, 5 May 2022: A. Lindsey (Reform UK) elected, majority 67');
    expect(boulton.full().embed).toMatchObject({
      title: 'Boulton, 5 May 2022',
      url: 'https://officer.example/elections/local.derby.2022-05-05/boulton',
      color: 0x12b6cf,
      description: [
        '🔷 Hold or gain on the day: not recorded; as elected, a Reform UK gain from UKIP (inferred: Open Council Data, 2021)',
        '',
        '🔷 **A. Lindsey** · 1,176 · 41.0% · Reform UK · ✓ elected',
        '🟥 **I. Parker** · 1,109 · 38.7% · Labour',
        '🟦 **C. Howlett** · 481 · 16.8% · Conservative',
        '🟧 **J. Webb** · 99 · 3.5% · Liberal Democrats',
      ].join('\n'),
      image: {
        description:
          'Bar chart of the votes in Boulton, 5 May 2022: A. Lindsey (Reform UK) 1,176, elected; I. Parker (Labour) 1,109; C. Howlett (Conservative) 481; J. Webb (Liberal Democrats) 99.',
      },
      footer: {
        text: 'Votes and who was elected are recorded; majority and share are derived; hold or gain is inferred',
      },
    });
  });

  it('shows each figure in its own field, and the change since 2021', () => {
    // Labour 1,109 of 2,865 after 998 of 2,901; Liberal Democrats 99 after 240.
    expect(rowsOf(boulton)).toEqual([
      ['Majority (derived)', '67 · 2.3 points', true],
      ['Seats', '1', true],
      ['Votes counted (derived)', '2,865', true],
      ['Turnout (as the source prints it)', '28.6%', true],
      ['Valid votes as a share of the electorate (derived)', '28.5%: 2,865 of 10,052', true],
      ['Electorate', '10,052', true],
      ['Spoilt papers', 'not recorded', true],
      [
        'Change in share (derived); previous on file: 6 May 2021',
        'Reform UK not compared: it may have stood in 2021 as Reform Derby · Labour +4.3 points · Conservative did not stand in 2021 · Liberal Democrats −4.8 points · Reform Derby not compared: it may have stood in 2022 as Reform UK',
        false,
      ],
      ['Notes', expect.stringContaining('Where hold or gain is inferred'), false],
      ['Source', expect.stringContaining('2022 local elections handbook'), false],
    ]);
  });

  it('links to the years and the council, and marks itself in the menu', () => {
    expect(viewOf(boulton)).toEqual('ward|E06000015.2022-05-05|boulton');
    expect(buttonsOf(boulton)).toEqual([
      ['History', 'history|E06000015.2022-05-05|boulton'],
      ['Council', 'council|E06000015.2022-05-05'],
    ]);
    expect(JSON.stringify(boulton.menus)).toContain('"view":"ward|E06000015.2022-05-05|boulton","default":true');
  });

  it('does not link to the years if only one election is on file', () => {
    const { buttons } = reply('Boulton', 2022, undefined, { elections: derby(2022).elections.slice(0, 1) });
    expect(buttons?.map(({ label }) => label)).toEqual(['Council']);
    const two = reply('Boulton', 2022, undefined, { elections: derby(2022).elections.slice(0, 2) });
    expect(two.buttons?.map(({ label }) => label)).toEqual(['History', 'Council']);
  });
});

describe('The answer about a ward of Derby', () => {
  it('says which parties did not stand in Boulton in 2019, and which in 2021', () => {
    // Labour 998 of 2,901 after 743 of 3,452; Liberal Democrats 240 after 166.
    expect(rowsOf(reply('Boulton', 2021, 2019)).find(([name]) => String(name).startsWith('Change in share'))).toEqual([
      'Change in share (derived); previous on file: 2 May 2019',
      'Reform Derby did not stand in 2019 · Labour +12.9 points · Liberal Democrats +3.5 points · UKIP did not stand in 2021 · Conservative did not stand in 2021',
      false,
    ]);
  });

  it('says why Darley in 2021 has no change of share', () => {
    expect(rowsOf(reply('Darley', 2021, 2019)).find(([name]) => String(name).startsWith('Change in share'))).toEqual([
      'Change in share (derived); previous on file: 2 May 2019',
      'not comparable: 1 seat was contested, then 2',
      false,
    ]);
  });

  it('shows both majorities of Darley in 2021, which was won by one vote', () => {
    const darley = reply('Darley', 2021);
    expect(darley.content).toBe(
      'Darley, 6 May 2021: A. Martin (Labour) and A.L. Grimadell (Conservative) elected, majority 1 for the last seat',
    );
    expect(rowsOf(darley)[0]).toEqual([
      'Majorities (derived)',
      '**1** last elected over first not elected: A.L. Grimadell (Conservative) over C.J. Swan (Labour)\n**529** first elected over first not elected: A. Martin (Labour) over C.J. Swan (Labour)',
      false,
    ]);
  });

  it('notes that one label and one gain do not fit the two seats of Chellaston in 2003', () => {
    const chellaston = reply('Chellaston', 2003);
    expect(chellaston.full().embed.description).toMatch(/^🟦 \*\*Conservative hold\*\*, recorded once for 2 seats\n\n/);
    expect(rowsOf(chellaston).at(-2)).toEqual([
      'Notes',
      [
        '• Each voter had up to 2 votes. Shares are of all 6,318 votes cast, not of voters.',
        '• The source has one label for this ward; for each of its 2 seats, hold or gain is not recorded.',
        '• By the source’s labels and the council’s net changes, one seat here was a Conservative gain (inferred); they do not show from whom.',
      ].join('\n'),
      false,
    ]);
  });
});

describe('The answer about one of many wards', () => {
  const wards = Array.from({ length: 26 }, (_, index) => poll(1, 'Ann Lab 1', { post_label: `Ward ${index + 1}` }));
  const of = subject(({ election }) => Object.assign(election, { ballots: wards }));
  it.each([
    ['opens its menu at the ward', 0, undefined, 'page 1 of 2'],
    ['opens its menu at the ward', 25, undefined, 'page 2 of 2'],
    ['shows the requested page of its menu', 0, 2, 'page 2 of 2'],
    ['shows the requested page of its menu', 25, 1, 'page 1 of 2'],
  ])('%s: for number %i and page %s', (_, index, page, words) => {
    const { menus } = wardAnswer(wardResult(at(wards, index), of.election), null, of, page);
    expect(JSON.stringify(menus)).toContain(`Another ward (${words})`);
  });

  it('stays with the ward on another page of the menu', () => {
    const { menus } = wardAnswer(wardResult(at(wards, 0), of.election), null, of);
    expect(JSON.stringify(menus)).toContain('"view":"ward|E07999999.2007-05-03|ward-1|2"');
  });
});

describe('The answer about a ward', () => {
  it('marks who was elected and who tied', () => {
    const hold = { party_id: 'PP53', outcome: 'hold', gained_from: null } as const;
    expect(linesOf(replyOn(1, 'Ann Lab 6; Ben Con 2', { outcomes: [hold] }))).toEqual([
      '🟥 **Labour hold**',
      '',
      '🟥 **Ann** · 6 · 75.0% · Labour · ✓ elected',
      '🟦 **Ben** · 2 · 25.0% · Conservative',
    ]);
    expect(linesOf(replyOn(1, 'Ann Lab 5; Ben Con 5'))).toEqual([
      'Hold or gain: not recorded',
      '',
      '🟥 **Ann** · 5 · 50.0% · Labour · tied',
      '🟦 **Ben** · 5 · 50.0% · Conservative · tied',
    ]);
    expect(linesOf(replyOn(1, 'Ann Lab ?')).at(-1)).toBe('🟥 **Ann** · not recorded · Labour · ✓ elected');
  });

  it('shows the counts, both majorities only for several seats, and the colour of the winner', () => {
    const values = (seats: number, line: string) =>
      Object.fromEntries((replyOn(seats, line).full().embed.fields ?? []).map(({ name, value }) => [name, value]));
    expect(values(1, 'Ann Lab 6; Ben Con 2')).toMatchObject({
      'Majority (derived)': '4 · 50.0 points',
      Seats: '1',
      'Votes counted (derived)': '8',
      'Turnout (as the source prints it)': '40.4%',
      'Ballot papers issued as a share of the electorate (derived)': '40.4%: 1,010 of 2,500',
      'Valid votes as a share of the electorate (derived)': '0.3%: 8 of 2,500',
      Electorate: '2,500',
      'Spoilt papers': '10',
    });
    expect(values(2, 'Ann Lab 6; Ben Con 3; Cat LD 2')['Majorities (derived)']).toMatch(
      /^\*\*1\*\* last elected.*\n\*\*4\*\* first elected/,
    );
    expect(values(2, 'Ann Lab 3; Ben Con 3')['Majority (derived)']).toBe('not recorded');
    expect(replyOn(1, 'Ann Lab 6; Ben Con 2').full().embed.color).toBe(0xe4003b);
    expect(replyOn(1, 'Ann Lab 5; Ben Con 5').full().embed.color).toBe(0x6b7280);
  });
});
