import { describe, expect, it } from 'vitest';
import type { Setting } from '../../src/render/answer.ts';
import { wardsAnswer } from '../../src/render/wards.ts';
import type { Affiliation } from '../../src/results/parties.ts';
import { rankedWards, type WardOrder } from '../../src/results/ward-ranking.ts';
import { LIBERAL_DEMOCRATS } from '../support/elections.ts';
import { poll } from '../support/polls.ts';
import { ballotIn, derby } from './derby.ts';
import { buttonsOf, viewOf } from './replies.ts';

const DERBY = 'E06000015.2003-05-01';
const setting = derby(2003);
function reply(
  order: WardOrder,
  page: number,
  wonBy: Affiliation | null = null,
  wards: readonly string[] | null = null,
) {
  const ballots = wards?.map((ward) => ballotIn(ward, setting)) ?? setting.election.ballots;
  return wardsAnswer({ wards: rankedWards(ballots, order), order, wonBy }, page, setting);
}
const linesOf = ({ embed }: ReturnType<typeof reply>) => embed?.description?.split('\n') ?? [];

describe('The wards of Derby in 2003', () => {
  it('by the closest majority begin with Chellaston, ten on the first page', () => {
    const first = reply('closest', 1);
    expect(first.content).toBe(
      'Derby City Council, 1 May 2003: 17 wards, closest first; first is Chellaston, majority 85',
    );
    expect(linesOf(first).slice(0, 5)).toEqual([
      '17 wards, page 1 of 2',
      '',
      '1. **Chellaston** · 🟦🟦 Ronald Liversedge and Julie Hickson (Conservative) · 6,318 votes · majority **85**',
      '2. **Derwent** · 🟥 Suman Gupta (Labour) · 1,984 votes · majority **134**',
      '3. **Boulton** · ⬜ Ronald Allen (Independent) · 3,146 votes · majority **193**',
    ]);
    expect(linesOf(first)).toHaveLength(12);
    expect(first.embed).toMatchObject({
      title: 'Wards of Derby City Council, closest first, 1 May 2003',
      url: 'https://officer.example/elections/local.derby.2003-05-01',
      color: 0x6b7280,
      footer: {
        text: 'Votes of each candidate are recorded; votes counted and majority (the one that decided the last seat) are derived',
      },
    });
    expect(viewOf(first)).toEqual({ command: 'wards', args: [DERBY, 'closest', 'all', '1'] });
    expect(buttonsOf(first)).toEqual([
      ['Next ▸', { command: 'wards', args: [DERBY, 'closest', 'all', '2'] }],
      ['Council', { command: 'council', args: [DERBY] }],
    ]);
  });

  it('go on with the eleventh on the second page', () => {
    const second = reply('closest', 2);
    expect(second.content).toBe(
      'Derby City Council, 1 May 2003: 17 wards, closest first; number 11 is Sinfin, majority 682',
    );
    expect(linesOf(second).slice(0, 3)).toEqual([
      '17 wards, page 2 of 2',
      '',
      '11. **Sinfin** · 🟥 Prem Chera (Labour) · 1,953 votes · majority **682**',
    ]);
    expect(buttonsOf(second)[0]).toEqual(['◂ Previous', { command: 'wards', args: [DERBY, 'closest', 'all', '1'] }]);
  });

  it.each<[WardOrder, string]>([
    ['safest', 'safest first; first is Littleover, majority 1,495'],
    ['votes', 'most votes counted first; first is Mickleover, 9,050 votes'],
    ['name', 'by name'],
  ])('%s say what is first', (order, words) => {
    expect(reply(order, 1).content).toBe(`Derby City Council, 1 May 2003: 17 wards, ${words}`);
  });

  it('of one party have its colour and its words, and one page no number', () => {
    const won = reply('name', 1, LIBERAL_DEMOCRATS, ['Darley', 'Abbey']);
    expect(won.content).toBe('Derby City Council, 1 May 2003: 2 wards won by Liberal Democrats, by name');
    expect(won.embed?.color).toBe(0xfaa61a);
    expect(linesOf(won)).toEqual([
      '2 wards won by Liberal Democrats',
      '',
      '1. **Abbey** · 🟧 Bryan Lowe (Liberal Democrats) · 2,446 votes · majority **492**',
      '2. **Darley** · 🟧 Joan Travis (Liberal Democrats) · 3,356 votes · majority **433**',
    ]);
    expect(viewOf(won)?.args).toEqual([DERBY, 'name', 'PP90', '1']);
    expect(JSON.stringify(won.menus).match(/"label"/g)).toHaveLength(2);
  });

  it('are none, and say so, where a party won none', () => {
    const none = reply('closest', 1, LIBERAL_DEMOCRATS, []);
    expect(none.content).toBe('Derby City Council, 1 May 2003: 0 wards won by Liberal Democrats, closest first');
    expect([none.menus, buttonsOf(none).map(([label]) => label)]).toEqual([[], ['Council']]);
    expect(reply('closest', 1, LIBERAL_DEMOCRATS, ['Darley']).content).toMatch(/: 1 ward won by Liberal Democrats,/);
  });
});

describe('A line of a ward', () => {
  const lineOf = (ballot: ReturnType<typeof poll>, of: Setting = setting) =>
    wardsAnswer({ wards: [ballot], order: 'name', wonBy: null }, 1, of)
      .embed?.description?.split('\n')
      .at(-1);
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
      '1. **Mill Hill** · elected: not recorded · 10 votes · majority **not recorded**',
    ],
    [
      'no poll',
      poll(1, 'Ann Lab ?', { cancelled_poll: true }),
      '1. **Mill Hill** · 🟥 Ann (Labour) · no poll: unopposed',
    ],
  ])('tells of %s', (_, ballot, line) => expect(lineOf(ballot)).toBe(line));
});
