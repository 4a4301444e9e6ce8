import { describe, expect, it } from 'vitest';
import type { Subject } from '../../src/render/subject.ts';
import { wardsAnswer } from '../../src/render/wards.ts';
import type { Affiliation } from '../../src/results/parties.ts';
import type { WardOrder } from '../../src/results/ward-orders.ts';
import { rankedWards } from '../../src/results/ward-ranking.ts';
import { at, LABOUR, LIBERAL_DEMOCRATS } from '../support/elections.ts';
import { poll, subject } from '../support/polls.ts';
import { ballotIn, derby } from './derby.ts';
import { buttonsOf, linesOf, viewOf } from './parts.ts';

const DERBY = 'E06000015.2003-05-01';
const derby2003 = derby(2003);
function reply(
  order: WardOrder,
  page: number,
  wonBy: Affiliation | null = null,
  wards: readonly string[] | null = null,
) {
  const ballots = wards?.map((ward) => ballotIn(ward, derby2003)) ?? derby2003.election.ballots;
  return wardsAnswer({ wards: rankedWards(ballots, order), order, wonBy }, page, derby2003);
}

describe('The wards of Derby in 2003', () => {
  it('begin with Chellaston by the closest majority, with ten on the first page', () => {
    const first = reply('closest', 1);
    expect(first.content).toBe(
      'Derby City Council, 1 May 2003: 17 wards, closest first; first is Chellaston, majority 85',
    );
    expect(linesOf(first).slice(0, 5)).toEqual([
      '17 wards, page 1 of 2',
      '',
      '1. **Chellaston** · 🟦🟦 Ronald Liversedge and Julie Hickson (Conservative) · 6,318 votes (up to 2 a voter) · majority **85**',
      '2. **Derwent** · 🟥 Suman Gupta (Labour) · 1,984 votes · majority **134**',
      '3. **Boulton** · ⬜ Ronald Allen (Independent) · 3,146 votes · majority **193**',
    ]);
    expect(linesOf(first)).toHaveLength(12);
    expect(first.full().embed).toMatchObject({
      title: 'Closest wards, 1 May 2003',
      url: 'https://officer.example/elections/local.derby.2003-05-01/wards?sort=closest',
      color: 0x6b7280,
      footer: {
        text: 'Votes of each candidate are recorded; votes counted and majority (the one that decided the last seat) are derived',
      },
    });
    expect(viewOf(first)).toEqual(`wards|${DERBY}|closest|all|1`);
    expect(buttonsOf(first)).toEqual([
      ['Next ▸', `wards|${DERBY}|closest|all|2`],
      ['Council', `council|${DERBY}`],
    ]);
  });

  it('continue with the eleventh on the second page', () => {
    const second = reply('closest', 2);
    expect(second.content).toBe(
      'Derby City Council, 1 May 2003: 17 wards, closest first; number 11 is Sinfin, majority 682',
    );
    expect(linesOf(second).slice(0, 3)).toEqual([
      '17 wards, page 2 of 2',
      '',
      '11. **Sinfin** · 🟥 Prem Chera (Labour) · 1,953 votes · majority **682**',
    ]);
    expect(buttonsOf(second)[0]).toEqual(['◂ Previous', `wards|${DERBY}|closest|all|1`]);
  });

  it.each<[WardOrder, string]>([
    ['safest', 'safest first; first is Littleover, majority 1,495'],
    ['votes', 'most votes counted first; first is Mickleover, 9,050 votes (up to 2 a voter)'],
    ['name', 'by name'],
  ])('in the order “%s” say which is first', (order, words) => {
    expect(reply(order, 1).content).toBe(`Derby City Council, 1 May 2003: 17 wards, ${words}`);
  });

  it('that one party won have its colour and name, and a single page has no number', () => {
    const won = reply('name', 1, LIBERAL_DEMOCRATS, ['Darley', 'Abbey']);
    expect(won.content).toBe('Derby City Council, 1 May 2003: 2 wards won by Liberal Democrats, by name');
    expect(won.full().embed.color).toBe(0xfaa61a);
    expect(linesOf(won)).toEqual([
      '2 wards won by Liberal Democrats',
      '',
      '1. **Abbey** · 🟧 Bryan Lowe (Liberal Democrats) · 2,446 votes · majority **492**',
      '2. **Darley** · 🟧 Joan Travis (Liberal Democrats) · 3,356 votes · majority **433**',
    ]);
    expect(viewOf(won)).toBe(`wards|${DERBY}|name|PP90|1`);
    expect(won.menus?.map(({ name, options }) => [name, options.length])).toEqual([
      ['wards', 2],
      ['years', 6],
    ]);
  });

  it('are none if a party won none, and the answer says so', () => {
    const none = reply('closest', 1, LIBERAL_DEMOCRATS, []);
    expect(none.content).toBe('Derby City Council, 1 May 2003: 0 wards won by Liberal Democrats, closest first');
    expect([none.menus?.map(({ name }) => name), buttonsOf(none).map(([label]) => label)]).toEqual([
      ['years'],
      ['Council'],
    ]);
    expect(reply('closest', 1, LIBERAL_DEMOCRATS, ['Darley']).content).toMatch(/: 1 ward won by Liberal Democrats,/);
  });
});

describe('The line of a ward', () => {
  const lineOf = (ballot: ReturnType<typeof poll>, of: Subject = derby2003) =>
    linesOf(wardsAnswer({ wards: [ballot], order: 'name', wonBy: null }, 1, of)).at(-1);
  it.each([
    [
      'two parties',
      poll(2, 'Ann Lab 6; Ben Con 5; Cat LD 3'),
      '1. **Mill Hill** · 🟥🟦 Ann and Ben (Labour and Conservative) · 14 votes · majority **2**',
    ],
    [
      'a by-election',
      poll(1, 'Ann Lab 1; Ben Con 0', { by_election: true }),
      '1. **Mill Hill by-election** · 🟥 Ann (Labour) · 1 vote · majority **1**',
    ],
    [
      'a tie',
      poll(1, 'Ann Lab 5; Ben Con 5'),
      '1. **Mill Hill** · Ann and Ben tied for the last seat · 10 votes · a **tie**',
    ],
    [
      'a tie for the last of two seats',
      poll(2, 'Ann Lab 9; Ben Con 5; Cat LD 5'),
      '1. **Mill Hill** · 🟥 Ann (Labour) · Ben and Cat tied for the last seat · 19 votes · a **tie**',
    ],
    [
      'a tie for both seats',
      poll(2, 'Ann Lab 5; Ben Con 5; Cat LD 5'),
      '1. **Mill Hill** · Ann, Ben and Cat tied for the last 2 seats · 15 votes · a **tie**',
    ],
    [
      'nobody known to be elected',
      poll(1, 'Ann Lab ?; Ben Con ?'),
      '1. **Mill Hill** · elected: not recorded · votes not recorded · majority **not recorded**',
    ],
    [
      'no poll',
      poll(1, 'Ann Lab ?', { cancelled_poll: true, cancellation_reason: 'uncontested' }),
      '1. **Mill Hill** · 🟥 Ann (Labour) · no poll: unopposed',
    ],
    [
      'a countermanded poll',
      poll(1, 'Ann Lab ?', { cancelled_poll: true, cancellation_reason: 'countermanded' }),
      '1. **Mill Hill** · elected: nobody that day · no poll: a candidate died',
    ],
  ])('describes %s', (_, ballot, line) => expect(lineOf(ballot)).toBe(line));
});

describe('A list of wards', () => {
  const testham = subject();
  const wards = [
    poll(1, 'Ann Lab 6; Ben Con 2', { post_label: 'Safe', turnout_reported: null }),
    poll(2, 'Ann Lab 3; Abe Lab 3; Ben Con 2', { post_label: 'Close' }),
    poll(1, 'Ann Lab ?; Ben Con ?', { post_label: 'Unknown' }),
    poll(1, 'Ann Lab 7; Ben Con 3', { post_label: 'Level' }),
  ];
  it.each<[WardOrder, string]>([
    ['closest', 'Close,Level,Safe,Unknown'],
    ['safest', 'Level,Safe,Close,Unknown'],
    ['votes', 'Level,Close,Safe,Unknown'],
    ['name', 'Close,Level,Safe,Unknown'],
  ])('in the order “%s” is %s', (order, list) => {
    expect(
      rankedWards(wards.toReversed(), order)
        .map(({ post_label }) => post_label)
        .join(),
    ).toBe(list);
  });

  it.each<[WardOrder, string]>([
    ['closest', 'closest first; first is Safe, majority 4'],
    ['safest', 'safest first; first is Safe, majority 4'],
    ['votes', 'most votes counted first; first is Safe, 8 votes'],
    ['name', 'by name'],
  ])('names its order: %s', (order, words) => {
    expect(wardsAnswer({ wards, order, wonBy: null }, 1, testham).content).toBe(
      `Testham Borough Council, 3 May 2007: 4 wards, ${words}`,
    );
  });

  it('has a line for each ward, and the colour of the party that won them', () => {
    const { content, full } = wardsAnswer({ wards, order: 'name', wonBy: LABOUR }, 1, testham);
    expect(content).toContain('4 wards won by Labour, by name');
    const { embed } = full();
    expect(embed.color).toBe(0xe4003b);
    expect(embed.description?.split('\n').slice(2)).toEqual([
      '1. **Safe** · 🟥 Ann (Labour) · 8 votes · majority **4**',
      '2. **Close** · 🟥🟥 Ann and Abe (Labour) · 8 votes (up to 2 a voter) · majority **1**',
      '3. **Unknown** · elected: not recorded · votes not recorded · majority **not recorded**',
      '4. **Level** · 🟥 Ann (Labour) · 10 votes · majority **4**',
    ]);
  });

  it('says that votes in wards of two seats are not comparable with those in wards of one', () => {
    const notesOf = (list: typeof wards) => {
      const { embed } = wardsAnswer({ wards: list, order: 'votes', wonBy: null }, 1, testham).full();
      return embed.fields?.find(({ name }) => name === 'Notes')?.value;
    };
    expect(notesOf(wards)).toBe(
      '• Voters had as many votes as their ward had seats, so totals of votes in wards marked “a voter” are not comparable with the others.',
    );
    expect(notesOf(wards.filter(({ seats_contested }) => seats_contested === 1))).toBeUndefined();
  });

  it('sorts by ballot papers, and says so, if votes are not comparable and papers are recorded for every ward', () => {
    const papers = wards.map((ballot, index) => ({ ...ballot, turnout_reported: [9, 6, 7, 10][index] ?? null }));
    const { content, full } = wardsAnswer({ wards: rankedWards(papers, 'votes'), order: 'votes', wonBy: null }, 1, {
      ...testham,
    });
    expect(content).toContain('most ballot papers issued first; first is Level, 10 ballot papers');
    const { embed } = full();
    expect(embed.title).toBe('Wards by ballot papers issued, 3 May 2007');
    expect(embed.description?.split('\n').slice(2)).toEqual([
      '1. **Level** · 🟥 Ann (Labour) · 10 ballot papers · 10 votes · majority **4**',
      '2. **Safe** · 🟥 Ann (Labour) · 9 ballot papers · 8 votes · majority **4**',
      '3. **Unknown** · elected: not recorded · 7 ballot papers · votes not recorded · majority **not recorded**',
      '4. **Close** · 🟥🟥 Ann and Abe (Labour) · 6 ballot papers · 8 votes (up to 2 a voter) · majority **1**',
    ]);
  });

  it('names a tie first if the closest come first', () => {
    const tie = poll(1, 'Ann Lab 5; Ben Con 5', { post_label: 'Tied' });
    const ranked = { wards: rankedWards([...wards, tie], 'closest'), order: 'closest', wonBy: null } as const;
    expect(wardsAnswer(ranked, 1, testham).content).toContain('closest first; first is Tied, a tie');
  });

  it('has ten wards per page', () => {
    const many = Array.from({ length: 11 }, () => at(wards, 0));
    const [first, second] = [1, 2].map((page) =>
      wardsAnswer({ wards: many, order: 'closest', wonBy: null }, page, testham),
    );
    expect(first?.full().embed.description).toMatch(/^11 wards, page 1 of 2\n\n1\. /);
    expect(second?.full().embed.description).toMatch(/^11 wards, page 2 of 2\n\n11\. /);
    expect(second?.content).toContain('; number 11 is Safe, majority 4');
    expect([first, second].map((one) => one?.buttons?.map(({ label }) => label))).toEqual([
      ['Next ▸', 'Council'],
      ['◂ Previous', 'Council'],
    ]);
  });
});
