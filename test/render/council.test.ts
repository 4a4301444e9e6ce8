import { describe, expect, it } from 'vitest';
import type { TwoFormAnswer } from '../../src/render/answer.ts';
import { councilAnswer } from '../../src/render/council.ts';
import type { Subject } from '../../src/render/subject.ts';
import { councilResult } from '../../src/results/council-result.ts';
import { alwaysSeats, CONSERVATIVE, INDEPENDENT, LABOUR } from '../support/elections.ts';
import { changed, defenders, list, withList } from '../support/holders.ts';
import { poll, seats, subject } from '../support/polls.ts';
import { derby, published } from './derby.ts';
import { buttonsOf, fieldsOf, viewOf } from './parts.ts';

const reply = (of: Subject, page?: number) => councilAnswer(councilResult(of.election, of.council), of, page);
/** Testham with seats such as `Con 5 4`, before and after. */
const withSeats = (line: string, changes: Partial<Subject> = {}) =>
  subject(({ election }) => Object.assign(election, { composition: seats(line), control: null }), changes);
const rowsOf = (answer: TwoFormAnswer) => fieldsOf(answer).map(([name, lines]) => [name, lines]);

describe('The answer about a council whose source records no seats', () => {
  const ballots = [
    poll(1, 'Ann Con 2; Ben Lab 1', { defending: defenders('Abe Lab Lab') }),
    poll(1, 'Cat Ind 2; Dan Con 1', { defending: defenders('Amy Other Con') }),
  ];
  const councillors = list('Lab 4 3; Con 3 3; Other 2 1', { changed_party: [changed('Other', 'Con', true)] });
  const of = subject(({ election }) => Object.assign(election, withList(councillors, ballots)), {
    pictures: published('council'),
    notes: [],
  });
  const answer = reply(of);

  it('takes control and seats from the list and the winners, and says so', () => {
    expect(answer.content).toBe(
      'Testham Borough Council, 3 May 2007: no overall control; Conservative largest, 4 of 9 seats, one short',
    );
    expect(answer.full().embed.description).toBe(
      '**After:** No overall control (derived, on the day and as elected)\n**Before:** No overall control (derived, on the day and as elected)\n**Administration:** not recorded',
    );
  });

  it('lists each figure, largest first', () => {
    expect(rowsOf(answer)).toMatchObject([
      [
        'All 9 seats on the day: before → after (derived)',
        [
          '🟦 Conservative 3 → **4** (+1)',
          '🟥 Labour 4 → **3** (−1)',
          '⬛ Independent / Other 2 → **2** (0)',
          'As elected (as on the list if the election is not on file): Conservative 4 → 4, Labour 4 → 3, Independent / Other 1 → 2',
        ],
      ],
      ['Elected that day: 2 seats (derived)', ['🟦 Conservative **1**', '⬜ Independent **1**', '🟥 Labour **0**']],
      ['Votes and share of all votes cast (derived)', expect.anything()],
      ['Majority mark: 5 of 9', ['Conservative, the largest, has 4: 1 short']],
      [
        'Smallest combinations that reach 5 (derived)',
        [
          'Conservative + Labour = **7**',
          'Conservative + at least 1 “Independent / Other” = **5**',
          'Labour + at least 2 “Independent / Other” = **5**',
        ],
      ],
      [
        'Source',
        [
          '[The Testham Gazette: Results](https://gazette.example/results), CC BY-SA 4.0, retrieved 4 May 2007',
          expect.stringContaining('[Open Council Data UK: Councillors, 2006](https://open.example/), CC BY-SA 4.0'),
        ],
      ],
    ]);
  });

  it('says how many seats changed hands if all are known', () => {
    const known = subject(({ election }) =>
      Object.assign(election, withList(list('Lab 4 3; Con 5 5'), ballots.slice(0, 1))),
    );
    expect(rowsOf(reply(known))).toContainEqual([
      'Seats that changed hands',
      ['1 of 1 (inferred, on the day: Open Council Data, 2006)'],
    ]);
  });

  it('shows its hemicycle with alt text', () => {
    expect(answer.full().embed.image?.description).toBe(
      'Hemicycle of the 9 seats of Testham Borough Council, 3 May 2007, after the election: Conservative 4, Labour 3, Independent / Other 2; 5 make a majority.',
    );
  });
});

describe('The answer about Derby in 2019', () => {
  const council = reply(derby(2019));

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
    expect(council.full().embed.footer?.text).toBe(
      'Seats before and after are recorded, but not whether as elected or on the day; control is recorded; figures marked derived follow from these and the ward votes',
    );
  });

  it('says what is not recorded if votes and seats are not', () => {
    const unrecorded = { composition: null, control: null, ballots: [poll(1, 'Ann Lab ? ✓; Ben Con ?')] };
    const bare = subject(({ election }) => Object.assign(election, unrecorded), { notes: [] });
    const answer = reply(bare);
    expect(answer.content).toBe('Testham Borough Council, 3 May 2007: control after the election is not recorded');
    expect(answer.full().embed.color).toBe(0x6b7280);
    expect(rowsOf(answer).slice(0, 5)).toEqual([
      ['All 9 seats: before → after (change derived)', ['not recorded']],
      ['Elected that day: 1 seat (derived)', ['🟥 Labour **1**', '🟦 Conservative **0**']],
      ['Votes and share of all votes cast (derived)', ['🟥 Labour not recorded', '🟦 Conservative not recorded']],
      ['Majority mark: 5 of 9', ['seats of each party: not recorded']],
      ['Smallest combinations that reach 5 (derived)', ['not recorded']],
    ]);
    expect(answer.full().embed.fields?.map(({ name }) => name)).not.toContain('Notes');
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
    const many = subject(({ election, council }) => {
      council.seats = alwaysSeats(13);
      election.composition = Array.from({ length: 13 }, (_, index) => ({
        party_id: `PP${index + 1000}`,
        party_name: `Party ${index}`,
        seats_before: 1,
        seats_after: 1,
      }));
    });
    const fields = rowsOf(reply(many));
    expect(fields).toContainEqual([
      'Smallest combinations that reach 7 (derived)',
      ['not worked out for more than twelve groups'],
    ]);
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
    const { embed } = reply(withSeats('Con 5 4; Lab 4 4; LD 0 1', { notes })).full();
    const fields = Object.fromEntries((embed.fields ?? []).map(({ name, value }) => [name, value]));
    expect(embed.description).toBe(
      '**After:** No overall control (derived)\n**Before:** Conservative (derived)\n**Administration:** not recorded',
    );
    expect(embed.color).toBe(0x6b7280);
    expect(fields).toMatchObject({
      'All 9 seats: before → after (change derived)':
        '🟦 Conservative 5 → **4** (−1)\n🟥 Labour 4 → **4** (0)\n🟧 Liberal Democrats 0 → **1** (+1)',
      'Elected that day: 3 seats (derived)': '🟦 Conservative **1**\n🟥 Labour **1**\n🟧 Liberal Democrats **1**',
      'Votes and share of all votes cast (derived)':
        '🟦 Conservative 1,400 · **46.7%**\n🟥 Labour 1,100 · **36.7%**\n🟧 Liberal Democrats 500 · **16.7%**',
      'Majority mark: 5 of 9': 'Conservative and Labour, level, have 4 each: 1 short',
      Notes: '• A \\*note\\*.',
    });
    expect(reply(withSeats('Con 2 6; Lab 7 3')).full().embed.color).toBe(0x0087dc);
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
      'no overall control; Labour largest, 1 of 3 seats, one short',
      ['at least 2 Independents = **2**'],
    ],
    [
      'everybody else is counted together',
      [
        { party_id: null, party_name: 'Independents and others', seats_before: 1, seats_after: 1 },
        { ...LABOUR, seats_before: 4, seats_after: 4 },
        { ...CONSERVATIVE, seats_before: 4, seats_after: 4 },
      ],
      'no overall control; Labour and Conservative level, 4 of 9 seats each, one short',
      [
        'Labour + Conservative = **8**',
        'Labour + at least 1 “Independents and others” = **5**',
        'Conservative + at least 1 “Independents and others” = **5**',
      ],
    ],
  ])('%s', (_, composition, words, combinations) => {
    const changed = subject(({ election, council }) => {
      council.seats = alwaysSeats(composition.reduce((sum, { seats_after }) => sum + seats_after, 0));
      Object.assign(election, { composition, control: null });
    });
    const answer = reply(changed);
    expect(answer.content).toBe(`Testham Borough Council, 3 May 2007: ${words}`);
    expect(rowsOf(answer).find(([name]) => String(name).startsWith('Smallest combinations'))?.[1]).toEqual(
      combinations,
    );
  });
});
