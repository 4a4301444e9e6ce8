import { describe, expect, it } from 'vitest';
import type { Answer, Setting } from '../../src/render/answer.ts';
import { wardAnswer } from '../../src/render/ward.ts';
import { wardBasis, wardHeadline, wardNotes } from '../../src/render/ward-words.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { wardChange } from '../../src/results/ward-change.ts';
import { wardResult } from '../../src/results/ward-result.ts';
import { at, CO_OPERATIVE, CONSERVATIVE, candidate, LABOUR } from '../support/elections.ts';
import { occasion, poll } from '../support/polls.ts';
import { ballotIn, derby, published } from './derby.ts';
import { buttonsOf, fieldsOf, viewOf } from './replies.ts';

/** The reply on a ward of Derby, with the change since another year where one is named. */
function reply(ward: string, year: number, since?: number, changes: Partial<Setting> = {}) {
  const setting = derby(year, changes);
  const ballot = ballotIn(ward, setting);
  const earlier = since === undefined ? null : derby(since);
  const change = earlier && wardChange(ballot, { ballot: ballotIn(ward, earlier), election: earlier.election });
  return wardAnswer(wardResult(ballot, setting.election), change, setting);
}
const rowsOf = (answer: Answer) => fieldsOf(answer).map(([name, lines, inline]) => [name, lines.join('\n'), inline]);
const of = occasion();
const result = (seats: number, line: string, changes: Partial<Ballot> = {}) =>
  wardResult(poll(seats, line, changes), of.election);

describe('The reply on Boulton in 2022', () => {
  const boulton = reply('Boulton', 2022, 2021, { pictures: published('wards/boulton') });

  it('names who won, each candidate and the picture', () => {
    expect(boulton.content).toBe('Boulton, 5 May 2022: Lindsey A. (Reform UK) elected, majority 67');
    expect(boulton.embed).toMatchObject({
      title: 'Boulton, 5 May 2022',
      url: 'https://officer.example/elections/local.derby.2022-05-05/boulton',
      color: 0x12b6cf,
      description: [
        'Hold or gain: not recorded',
        '',
        '🟦 **Lindsey A.** · 1,176 · 41.0% · Reform UK · ✓ elected',
        '🟥 **Parker I.** · 1,109 · 38.7% · Labour',
        '🟦 **Howlett C.** · 481 · 16.8% · Conservative',
        '🟧 **Webb J.** · 99 · 3.5% · Liberal Democrats',
      ].join('\n'),
      image: {
        description:
          'Bar chart of the votes in Boulton, 5 May 2022: Lindsey A. (Reform UK) 1,176, elected; Parker I. (Labour) 1,109; Howlett C. (Conservative) 481; Webb J. (Liberal Democrats) 99.',
      },
      footer: { text: 'Who was elected is recorded; majority and share are derived; votes are recorded' },
    });
  });

  it('has each figure in its own field, and the change since 2021', () => {
    // Labour 1,109 of 2,865 after 998 of 2,901; Reform UK 1,176 after 1,663; Liberal Democrats 99 after 240.
    expect(rowsOf(boulton)).toEqual([
      ['Majority (derived)', '67 · 2.3 points', true],
      ['Seats', '1', true],
      ['Votes counted (derived)', '2,865', true],
      ['Turnout', '28.6%', true],
      ['Electorate', '10,052', true],
      ['Spoilt papers', 'not recorded', true],
      [
        'Share since 6 May 2021, the last held here before (derived)',
        'Reform UK −16.3 points · Labour +4.3 points · Conservative new · Liberal Democrats −4.8 points',
        false,
      ],
      ['Source', expect.stringContaining('2022 local elections handbook'), false],
    ]);
  });

  it('leads to the years, the council and, marked in the menu, itself', () => {
    expect(viewOf(boulton)).toEqual({ command: 'ward', args: ['E06000015.2022-05-05', 'boulton'] });
    expect(buttonsOf(boulton)).toEqual([
      ['Through the years', { command: 'history', args: ['E06000015.2022-05-05', 'boulton'] }],
      ['Council', { command: 'council', args: ['E06000015.2022-05-05'] }],
    ]);
    expect(JSON.stringify(boulton.menus)).toContain('"value":"ward|E06000015.2022-05-05|boulton","default":true');
  });

  it('has no way through the years where one election alone is held', () => {
    const { buttons } = reply('Boulton', 2022, undefined, { held: derby(2022).held.slice(0, 1) });
    expect(buttons?.map(({ label }) => label)).toEqual(['Council']);
    const two = reply('Boulton', 2022, undefined, { held: derby(2022).held.slice(0, 2) });
    expect(two.buttons?.map(({ label }) => label)).toEqual(['Through the years', 'Council']);
  });
});

describe('The reply on a ward of Derby', () => {
  it('says of Boulton in 2021 which parties came and which did not stand again', () => {
    // Labour 998 of 2,901 after 743 of 3,452; Liberal Democrats 240 after 166.
    expect(rowsOf(reply('Boulton', 2021, 2019)).at(-2)).toEqual([
      'Share since 2 May 2019, the last held here before (derived)',
      'Reform UK new · Labour +12.9 points · Liberal Democrats +3.5 points · UKIP did not stand · Conservative did not stand',
      false,
    ]);
  });

  it('says of Darley in 2021 why its change is not told', () => {
    expect(rowsOf(reply('Darley', 2021, 2019)).find(([name]) => String(name).startsWith('Share since'))).toEqual([
      'Share since 2 May 2019, the last held here before (derived)',
      'not comparable: 1 and 2 seats were contested',
      false,
    ]);
  });

  it('tells both majorities of Darley in 2021, won by one vote, each over its own line', () => {
    const darley = reply('Darley', 2021);
    expect(darley.content).toBe(
      'Darley, 6 May 2021: Martin A. (Labour) and Grimadell A.L. (Conservative) elected, majority 1 for the last seat',
    );
    expect(rowsOf(darley)[0]).toEqual([
      'Majorities (derived)',
      '**1** last elected over first not elected: Grimadell A.L. (Conservative) over Swan C.J. (Labour)\n**529** first elected over first not elected: Martin A. (Labour) over Swan C.J. (Labour)',
      false,
    ]);
  });

  it('notes of Chellaston in 2003 that one label and one gain of the council do not fit its two seats', () => {
    const chellaston = reply('Chellaston', 2003);
    expect(chellaston.embed?.description).toMatch(/^🟦 \*\*Conservative hold\*\*, recorded once for 2 seats\n\n/);
    expect(rowsOf(chellaston).at(-2)).toEqual([
      'Notes',
      [
        '• Each voter had up to 2 votes. Shares are of all 6,318 votes cast, not of voters.',
        '• The source labels this ward once; hold or gain of each of its 2 seats is not recorded.',
        '• Conservative gained 1 seat on the council that no ward label accounts for; by arithmetic here (inferred).',
      ].join('\n'),
      false,
    ]);
  });
});

describe('The reply on a ward among many', () => {
  const wards = Array.from({ length: 26 }, (_, index) => poll(1, 'Ann Lab 1', { post_label: `Ward ${index + 1}` }));
  const setting = {
    ...occasion(({ election }) => Object.assign(election, { ballots: wards })),
    asker: '1',
    private: false,
  };
  it.each([
    ['opens its menu at the ward', 0, undefined, 'page 1 of 2'],
    ['opens its menu at the ward', 25, undefined, 'page 2 of 2'],
    ['turns its menu to the page asked for', 0, 2, 'page 2 of 2'],
    ['turns its menu to the page asked for', 25, 1, 'page 1 of 2'],
  ])('%s: for number %i and page %s', (_, index, page, words) => {
    const { menus } = wardAnswer(wardResult(at(wards, index), setting.election), null, setting, page);
    expect(JSON.stringify(menus)).toContain(`Another ward (${words})`);
  });

  it('keeps the ward where the menu turns', () => {
    const { menus } = wardAnswer(wardResult(at(wards, 0), setting.election), null, setting);
    expect(JSON.stringify(menus)).toContain('"value":"ward|E07999999.2007-05-03|ward-1|2"');
  });
});

describe('The winners of several seats', () => {
  const people = (...parties: { party_id: string | null; party_name: string }[]) =>
    result(parties.length, 'Ann Lab 1', {
      candidates: [
        ...parties.map((party, index) => candidate(['Zoe', 'Yan', 'Xia'][index] ?? '', party, 9 - index)),
        candidate('Ben', CONSERVATIVE, 1),
      ].map((one) => ({ ...one, elected: null })),
    });
  const link = { party_id: null, party_name: 'Link' };
  const residents = { party_id: null, party_name: 'Residents' };
  it.each([
    ['of one party without an id', [link, link], 'Zoe and Yan (Link) elected, majority 7 for the last seat'],
    ['of two', [link, residents], 'Zoe (Link) and Yan (Residents) elected, majority 7 for the last seat'],
    [
      'of Labour and of Labour and Co-operative',
      [LABOUR, CO_OPERATIVE],
      'Zoe (Labour) and Yan (Labour and Co-operative) elected, majority 7 for the last seat',
    ],
    [
      'of one party, another between them',
      [LABOUR, link, LABOUR],
      'Zoe (Labour), Yan (Link) and Xia (Labour) elected, majority 6 for the last seat',
    ],
  ])('%s are told with their parties', (_, parties, words) => {
    expect(wardHeadline(people(...parties), of)).toBe(`Mill Hill, 3 May 2007: ${words}`);
  });
});

describe('A tie for several seats', () => {
  it.each([
    [
      'the last two',
      'Ann Lab 9; Ben Con 4; Cat LD 4; Dan Ind 4',
      'Ann (Labour) elected; Ben, Cat and Dan tied for the last 2 seats; who was drawn by lot is not recorded',
    ],
    [
      'the last',
      'Ann Lab 9; Abe Lab 8; Ben Con 4; Cat LD 4',
      'Ann and Abe (Labour) elected; Ben and Cat tied for the last seat; who was drawn by lot is not recorded',
    ],
    [
      'all three',
      'Ann Lab 4; Ben Con 4; Cat LD 4; Dan Ind 4',
      'Ann, Ben, Cat and Dan tied for the last 3 seats; who was drawn by lot is not recorded',
    ],
  ])('says that it is for %s', (_, line, words) => {
    expect(wardHeadline(result(3, line), of)).toBe(`Mill Hill, 3 May 2007: ${words}`);
  });
});

describe('What of a ward is recorded and what derived', () => {
  const hold = { party_id: 'PP53', outcome: 'hold', gained_from: null } as const;
  it.each<[string, string, Partial<Ballot>, string]>([
    [
      'nobody flagged, nothing labelled',
      'Ann Lab 6; Ben Con 5',
      {},
      'Who was elected, majority and share are derived; votes are recorded',
    ],
    [
      'nobody flagged, one label',
      'Ann Lab 6; Ben Con 5',
      { outcomes: [hold] },
      'Who was elected, majority and share are derived; votes, and hold or gain, are recorded',
    ],
    [
      'the elected flagged, nothing labelled',
      'Ann Lab 6 ✓; Ben Con 5',
      {},
      'Who was elected is recorded; majority and share are derived; votes are recorded',
    ],
    [
      'the elected flagged, one label',
      'Ann Lab 6 ✓; Ben Con 5',
      { outcomes: [hold] },
      'Who was elected is recorded; majority and share are derived; votes, and hold or gain, are recorded',
    ],
    ['no poll', 'Ann Lab ? ✓', { cancelled_poll: true }, 'There was no poll: nobody stood against those elected'],
  ])('is said with %s', (_, line, changes, words) => expect(wardBasis(result(1, line, changes))).toBe(words));

  it('is not noted by votes where they are not recorded', () => {
    expect(wardNotes(result(2, 'Ann Lab ?; Ben Con 5; Cat LD 4'), of)).toEqual([]);
    expect(wardNotes(result(2, 'Ann Lab 6; Ben Con 5; Cat LD 4', { outcomes: [hold, hold] }), of)).toHaveLength(1);
  });
});
