import { describe, expect, it } from 'vitest';
import type { Answer, Setting } from '../../src/render/answer.ts';
import { councilAnswer } from '../../src/render/council.ts';
import { councilBasis, councilHeadline } from '../../src/render/council-words.ts';
import { councilResult } from '../../src/results/council-result.ts';
import { CONSERVATIVE, INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS } from '../support/elections.ts';
import { occasion, poll } from '../support/polls.ts';
import { derby, published } from './derby.ts';
import { buttonsOf, fieldsOf, viewOf } from './replies.ts';

const reply = (setting: Setting, page?: number) =>
  councilAnswer(councilResult(setting.election, setting.council), [], setting, page);
const rowsOf = (answer: Answer) => fieldsOf(answer).map(([name, lines]) => [name, lines]);

describe('The reply on Derby in 2019, whose source records no seats', () => {
  const council = reply(derby(2019, { pictures: published('council') }));

  it('has control and the seats by the yearly record, and says so', () => {
    expect(council.content).toBe(
      'Derby City Council, 2 May 2019: no overall control; Conservative largest with 20 of 51 seats, 6 short of a majority',
    );
    expect(council.embed).toMatchObject({
      title: 'Derby City Council, 2 May 2019',
      url: 'https://officer.example/elections/local.derby.2019-05-02',
      color: 0x6b7280,
      description:
        '**After:** No overall control (derived)\n**Before:** No overall control (derived)\n**Administration:** not recorded',
      footer: {
        text: 'Seats are recorded by Open Council Data UK year by year, changes between elections among them; what is marked so is derived from them and from the ward votes',
      },
    });
  });

  it('has each figure, the largest first', () => {
    expect(rowsOf(council)).toEqual([
      [
        'All 51 seats: 2018 → 2019, by the yearly record (change derived)',
        [
          '🟦 Conservative 19 → **20** (+1)',
          '🟥 Labour 22 → **16** (−6)',
          '🟧 Liberal Democrats 5 → **7** (+2)',
          '🟪 UKIP 3 → **5** (+2)',
          '⬛ Independents and others 2 → **3** (+1)',
        ],
      ],
      [
        'Elected that day: 17 seats (derived)',
        [
          '🟦 Conservative **6**',
          '🟥 Labour **5**',
          '🟧 Liberal Democrats **3**',
          '🟪 UKIP **2**',
          '⬜ Independent **1**',
          '🟩 Green **0**',
          '⬛ Link **0**',
        ],
      ],
      [
        'Votes and share of all votes cast (derived)',
        [
          '🟦 Conservative 20,137 · **31.6%**',
          '🟥 Labour 19,360 · **30.4%**',
          '🟧 Liberal Democrats 11,402 · **17.9%**',
          '🟪 UKIP 9,828 · **15.4%**',
          '⬜ Independent 2,737 · **4.3%**',
          '🟩 Green 212 · **0.3%**',
          '⬛ Link 67 · **0.1%**',
        ],
      ],
      ['Majority mark: 26 of 51', ['Conservative, the largest, has 20: 6 short']],
      [
        'Combinations that reach 26 (derived)',
        [
          'Conservative + Labour = **36**',
          'Conservative + Liberal Democrats = **27**',
          'Labour + Liberal Democrats + UKIP = **28**',
          'Conservative + UKIP + 3 Independents and others = **28**',
          'Labour + Liberal Democrats + 3 Independents and others = **26**',
        ],
      ],
      [
        'Source',
        [
          expect.stringContaining('[Andrew Teale, Local Elections Archive Project: Local elections of 2 May 2019]'),
          expect.stringContaining('[Open Council Data UK: Council compositions by year, 2016 to 2025]'),
        ],
      ],
    ]);
  });

  it('shows its hemicycle, in words too', () => {
    expect(council.embed?.image).toEqual({
      url: 'https://officer.example/charts/album/hash-of-council.png',
      description:
        'Hemicycle of the 51 seats of Derby City Council, 2 May 2019, after the election: Conservative 20, Labour 16, Liberal Democrats 7, UKIP 5, Independents and others 3; 26 are a majority.',
    });
  });

  it('leads to its wards, its other elections and the closest wards', () => {
    const DERBY = 'E06000015.2019-05-02';
    expect(viewOf(council)).toEqual({ command: 'council', args: [DERBY] });
    expect(council.menus).toHaveLength(2);
    expect(JSON.stringify(council.menus?.[0])).toContain(`"value":"ward|${DERBY}|abbey"`);
    expect(JSON.stringify(council.menus?.[1])).toContain(`"value":"council|${DERBY}","default":true`);
    expect(buttonsOf(council)).toEqual([['Closest wards', { command: 'wards', args: [DERBY, 'closest', 'all', '1'] }]]);
  });
});

describe('The reply on a council', () => {
  it('has one source where the election’s own records the seats', () => {
    const council = reply(derby(2003));
    expect(rowsOf(council).at(-1)?.[1]).toHaveLength(1);
    expect(council.embed?.footer?.text).toBe(
      'Seats before and after, and control, are recorded; what is marked so is derived from them and from the ward votes',
    );
  });

  it('says what is not recorded where votes and seats are not', () => {
    const { election, council, ...of } = occasion(({ election: one }) =>
      Object.assign(one, { composition: null, control: null, ballots: [poll(1, 'Ann Lab ? ✓; Ben Con ?')] }),
    );
    const told = reply({ ...of, election, council, asker: '1', private: false });
    expect(told.content).toBe('Testham Borough Council, 3 May 2007: control after the election is not recorded');
    expect(told.embed?.color).toBe(0x6b7280);
    expect(rowsOf(told).slice(0, 5)).toEqual([
      ['All 9 seats: before → after (change derived)', ['not recorded']],
      ['Elected that day: 1 seat (derived)', ['🟥 Labour **1**', '🟦 Conservative **0**']],
      ['Votes and share of all votes cast (derived)', ['🟥 Labour not recorded', '🟦 Conservative not recorded']],
      ['Majority mark: 5 of 9', ['seats of each party: not recorded']],
      ['Combinations that reach 5 (derived)', ['not recorded']],
    ]);
    expect(told.embed?.fields?.map(({ name }) => name)).not.toContain('Notes');
  });

  it('lists those who won most first, whatever their votes', () => {
    const setting = occasion(({ election }) =>
      Object.assign(election, {
        ballots: [
          poll(1, 'Ann Lab 600; Ben Con 700; Cat LD 10'),
          poll(1, 'Ann Lab 900; Ben Con 10; Cat LD 20'),
          poll(1, 'Ann Lab 30; Ben Con 40; Cat LD 50'),
          poll(1, 'Ann Lab 30; Ben Con 40; Cat LD 50'),
        ],
      }),
    );
    const fields = rowsOf(reply({ ...setting, asker: '1', private: false }));
    expect(fields[1]).toEqual([
      'Elected that day: 4 seats (derived)',
      ['🟧 Liberal Democrats **2**', '🟥 Labour **1**', '🟦 Conservative **1**'],
    ]);
    expect(fields[2]?.[1]).toEqual([
      '🟥 Labour 1,560 · **62.9%**',
      '🟦 Conservative 790 · **31.9%**',
      '🟧 Liberal Democrats 130 · **5.2%**',
    ]);
  });

  it('lists no combination of more than twelve groups, and says why', () => {
    const setting = occasion(({ election }) => {
      election.composition = Array.from({ length: 13 }, (_, index) => ({
        party_id: `PP${index + 1000}`,
        party_name: `Party ${index}`,
        seats_before: 1,
        seats_after: 1,
      }));
    });
    const fields = rowsOf(reply({ ...setting, asker: '1', private: false }));
    expect(fields[4]).toEqual(['Combinations that reach 7 (derived)', ['more than twelve groups: not worked out']]);
  });

  it('turns the menu of its wards to the page asked for', () => {
    const wards = Array.from({ length: 26 }, (_, index) => poll(1, 'Ann Lab 1', { post_label: `Ward ${index + 1}` }));
    const setting = occasion(({ election }) => Object.assign(election, { ballots: wards }));
    const menuOf = (page?: number) => JSON.stringify(reply({ ...setting, asker: '1', private: false }, page).menus);
    expect(menuOf()).toContain('The result of a ward (page 1 of 2)');
    expect(menuOf()).toContain('"value":"council|E07999999.2007-05-03|2"');
    expect(menuOf(2)).toContain('The result of a ward (page 2 of 2)');
  });
});

describe('Groups that are no party', () => {
  it.each([
    [
      'several Independents are told in number, and a party of one seat is the largest',
      [
        { ...INDEPENDENT, seats_before: 2, seats_after: 2 },
        { ...LABOUR, seats_before: 1, seats_after: 1 },
      ],
      'no overall control; Labour largest with 1 of 3 seats, 1 short of a majority',
      ['2 Independents = **2**'],
    ],
    [
      'all others together are told in number',
      [
        { party_id: null, party_name: 'Independents and others', seats_before: 1, seats_after: 1 },
        { ...LABOUR, seats_before: 4, seats_after: 4 },
        { ...CONSERVATIVE, seats_before: 4, seats_after: 4 },
      ],
      'no overall control; Labour and Conservative level with 4 of 9 seats, 1 short of a majority',
      [
        'Labour + Conservative = **8**',
        'Labour + 1 Independents and others = **5**',
        'Conservative + 1 Independents and others = **5**',
      ],
    ],
  ])('%s', (_, composition, words, combinations) => {
    const setting = occasion(({ election }) => Object.assign(election, { composition, control: null }));
    const told = reply({ ...setting, asker: '1', private: false });
    expect(told.content).toBe(`Testham Borough Council, 3 May 2007: ${words}`);
    expect(rowsOf(told)[4]?.[1]).toEqual(combinations);
  });
});

describe('Who lost control', () => {
  const seats = (con: number, lab: number, ind: number) => [
    { ...CONSERVATIVE, seats_before: 5, seats_after: con },
    { ...LABOUR, seats_before: 3, seats_after: lab },
    { ...INDEPENDENT, seats_before: 1, seats_after: ind },
    { ...LIBERAL_DEMOCRATS, seats_before: 0, seats_after: 0 },
  ];
  const told = (composition: ReturnType<typeof seats>, control: { before: string; after: string } | null) => {
    const of = occasion(({ election }) => Object.assign(election, { composition, control }));
    const result = councilResult(of.election, of.council);
    return [councilHeadline(result, of).replace(/^.*2007: /, ''), councilBasis(result).slice(0, 47)];
  };
  it.each([
    [
      'nobody, where the party kept it',
      seats(5, 3, 1),
      null,
      'Conservative control; Conservative largest with 5 of 9 seats, a majority of 1',
    ],
    [
      'a party whose place another took',
      seats(3, 5, 1),
      null,
      'Labour control; Conservative lost control; Labour largest with 5 of 9 seats, a majority of 1',
    ],
    [
      'a party, though Independents took over half',
      seats(2, 2, 5),
      null,
      'no overall control; Conservative lost control; Conservative and Labour level with 2 of 9 seats, 3 short of a majority',
    ],
    [
      'nobody, where nobody had it',
      seats(5, 3, 1),
      { before: 'no overall control', after: 'PP52' },
      'Conservative control; Conservative largest with 5 of 9 seats, a majority of 1',
    ],
  ])('is said of %s', (_, composition, control, words) => {
    expect(told(composition, control)).toEqual([words, 'Seats before and after, and control, are record']);
  });
});
