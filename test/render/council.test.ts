import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/render/answer.ts';
import { councilAnswer } from '../../src/render/council.ts';
import type { Subject } from '../../src/render/subject.ts';
import { councilResult } from '../../src/results/council-result.ts';
import { CONSERVATIVE, INDEPENDENT, LABOUR } from '../support/elections.ts';
import { poll, seats, subject } from '../support/polls.ts';
import { derby, published } from './derby.ts';
import { buttonsOf, fieldsOf, viewOf } from './parts.ts';

const reply = (of: Subject, page?: number) => councilAnswer(councilResult(of.election, of.council), of, page);
/** Testham with seats such as `Con 5 4`, before and after. */
const withSeats = (line: string, changes: Partial<Subject> = {}) =>
  subject(({ election }) => Object.assign(election, { composition: seats(line), control: null }), changes);
const rowsOf = (answer: Answer) => fieldsOf(answer).map(([name, lines]) => [name, lines]);

describe('The answer about Derby in 2019, whose source records no seats', () => {
  const council = reply(derby(2019, { pictures: published('council') }));

  it('takes control and seats from the yearly record, and says so', () => {
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
        text: 'Seats are recorded by Open Council Data UK once a year, so they include changes between elections; figures marked derived follow from these and the ward votes',
      },
    });
  });

  it('lists each figure, largest first', () => {
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

  it('shows its hemicycle with alt text', () => {
    expect(council.embed?.image).toEqual({
      url: 'https://officer.example/charts/album/hash-of-council.png',
      description:
        'Hemicycle of the 51 seats of Derby City Council, 2 May 2019, after the election: Conservative 20, Labour 16, Liberal Democrats 7, UKIP 5, Independents and others 3; 26 make a majority.',
    });
  });

  it('links to its wards, its other elections and the closest wards', () => {
    const DERBY = 'E06000015.2019-05-02';
    expect(viewOf(council)).toEqual(`council|${DERBY}`);
    expect(council.menus).toHaveLength(2);
    expect(JSON.stringify(council.menus?.[0])).toContain(`"view":"ward|${DERBY}|abbey"`);
    expect(JSON.stringify(council.menus?.[1])).toContain(`"view":"council|${DERBY}","default":true`);
    expect(buttonsOf(council)).toEqual([['Closest wards', `wards|${DERBY}|closest|all|1`]]);
  });
});

describe('The answer about a council', () => {
  it('has one source if the source of the election records the seats', () => {
    const council = reply(derby(2003));
    expect(rowsOf(council).at(-1)?.[1]).toHaveLength(1);
    expect(council.embed?.footer?.text).toBe(
      'Seats before and after, and control, are recorded; figures marked derived follow from these and the ward votes',
    );
  });

  it('says what is not recorded if votes and seats are not', () => {
    const unrecorded = { composition: null, control: null, ballots: [poll(1, 'Ann Lab ? ✓; Ben Con ?')] };
    const bare = subject(({ election }) => Object.assign(election, unrecorded), { notes: [] });
    const answer = reply(bare);
    expect(answer.content).toBe('Testham Borough Council, 3 May 2007: control after the election is not recorded');
    expect(answer.embed?.color).toBe(0x6b7280);
    expect(rowsOf(answer).slice(0, 5)).toEqual([
      ['All 9 seats: before → after (change derived)', ['not recorded']],
      ['Elected that day: 1 seat (derived)', ['🟥 Labour **1**', '🟦 Conservative **0**']],
      ['Votes and share of all votes cast (derived)', ['🟥 Labour not recorded', '🟦 Conservative not recorded']],
      ['Majority mark: 5 of 9', ['seats of each party: not recorded']],
      ['Combinations that reach 5 (derived)', ['not recorded']],
    ]);
    expect(answer.embed?.fields?.map(({ name }) => name)).not.toContain('Notes');
  });

  it('lists those who won most seats first, even if they had fewer votes', () => {
    const changed = subject(({ election }) =>
      Object.assign(election, {
        ballots: [
          poll(1, 'Ann Lab 600; Ben Con 700; Cat LD 10'),
          poll(1, 'Ann Lab 900; Ben Con 10; Cat LD 20'),
          poll(1, 'Ann Lab 30; Ben Con 40; Cat LD 50'),
          poll(1, 'Ann Lab 30; Ben Con 40; Cat LD 50'),
        ],
      }),
    );
    const fields = rowsOf(reply(changed));
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

  it('lists no combinations of more than twelve groups, and says why', () => {
    const changed = subject(({ election }) => {
      election.composition = Array.from({ length: 13 }, (_, index) => ({
        party_id: `PP${index + 1000}`,
        party_name: `Party ${index}`,
        seats_before: 1,
        seats_after: 1,
      }));
    });
    const fields = rowsOf(reply(changed));
    expect(fields[4]).toEqual(['Combinations that reach 7 (derived)', ['not worked out for more than twelve groups']]);
  });

  it('shows the requested page of its menu of wards', () => {
    const wards = Array.from({ length: 26 }, (_, index) => poll(1, 'Ann Lab 1', { post_label: `Ward ${index + 1}` }));
    const changed = subject(({ election }) => Object.assign(election, { ballots: wards }));
    const menuOf = (page?: number) => JSON.stringify(reply(changed, page).menus);
    expect(menuOf()).toContain('The result of a ward (page 1 of 2)');
    expect(menuOf()).toContain('"view":"council|E07999999.2007-05-03|2"');
    expect(menuOf(2)).toContain('The result of a ward (page 2 of 2)');
  });

  it('shows the seats, the votes, the mark and the notes', () => {
    const notes = [{ rule: 'seats-stated', sentence: 'A *note*.' }];
    const { embed } = reply(withSeats('Con 5 4; Lab 4 4; LD 0 1', { notes }));
    const fields = Object.fromEntries((embed?.fields ?? []).map(({ name, value }) => [name, value]));
    expect(embed?.description).toBe(
      '**After:** No overall control (derived)\n**Before:** Conservative (derived)\n**Administration:** not recorded',
    );
    expect(embed?.color).toBe(0x6b7280);
    expect(fields).toMatchObject({
      'All 9 seats: before → after (change derived)':
        '🟦 Conservative 5 → **4** (−1)\n🟥 Labour 4 → **4** (0)\n🟧 Liberal Democrats 0 → **1** (+1)',
      'Elected that day: 3 seats (derived)': '🟦 Conservative **1**\n🟥 Labour **1**\n🟧 Liberal Democrats **1**',
      'Votes and share of all votes cast (derived)':
        '🟦 Conservative 1,400 · **46.7%**\n🟥 Labour 1,100 · **36.7%**\n🟧 Liberal Democrats 500 · **16.7%**',
      'Majority mark: 5 of 9': 'Conservative and Labour, level, have 4 each: 1 short',
      Notes: '• A \\*note\\*.',
    });
    expect(reply(withSeats('Con 2 6; Lab 7 3')).embed?.color).toBe(0x0087dc);
  });
});

describe('Groups that are not parties', () => {
  it.each([
    [
      'Independents are counted, and a party with one seat is the largest',
      [
        { ...INDEPENDENT, seats_before: 2, seats_after: 2 },
        { ...LABOUR, seats_before: 1, seats_after: 1 },
      ],
      'no overall control; Labour largest with 1 of 3 seats, 1 short of a majority',
      ['2 Independents = **2**'],
    ],
    [
      'everybody else is counted together',
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
    const changed = subject(({ election }) => Object.assign(election, { composition, control: null }));
    const answer = reply(changed);
    expect(answer.content).toBe(`Testham Borough Council, 3 May 2007: ${words}`);
    expect(rowsOf(answer)[4]?.[1]).toEqual(combinations);
  });
});
