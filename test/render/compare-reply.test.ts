import { describe, expect, it } from 'vitest';
import type { Setting } from '../../src/render/answer.ts';
import { compareAnswer } from '../../src/render/compare.ts';
import { wardChange } from '../../src/results/ward-change.ts';
import { wardResult } from '../../src/results/ward-result.ts';
import { occasion, poll } from '../support/polls.ts';
import { ballotIn, derby, published } from './derby.ts';
import { buttonsOf, fieldsOf, viewOf } from './replies.ts';

function side(ward: string, setting: Setting) {
  return { result: wardResult(ballotIn(ward, setting), setting.election), setting };
}
/** The reply on a ward in two elections, with the change between them. */
function twoYears(ward: string, first: number, second: number, changes: Partial<Setting> = {}) {
  const [before, after] = [side(ward, derby(first)), side(ward, derby(second, changes))];
  const earlier = { ballot: before.result.ballot, election: before.setting.election };
  return compareAnswer(before, after, wardChange(after.result.ballot, earlier));
}

describe('Boulton in 2021 beside Boulton in 2022', () => {
  const reply = twoYears('Boulton', 2021, 2022);

  it('has both headlines, and the change of each share', () => {
    expect(reply.content.split('\n')).toEqual([
      'Boulton, 6 May 2021: Prosser T. (Reform UK) elected, majority 665',
      'Boulton, 5 May 2022: Lindsey A. (Reform UK) elected, majority 67',
    ]);
    expect(reply.embed).toMatchObject({
      title: 'Boulton, 6 May 2021 beside Boulton, 5 May 2022',
      url: 'https://officer.example/elections/local.derby.2021-05-06/boulton',
      color: 0x6b7280,
      description: [
        'Change of share since 6 May 2021 (derived):',
        'Reform UK **−16.3 points**',
        'Labour **+4.3 points**',
        'Conservative **new**',
        'Liberal Democrats **−4.8 points**',
      ].join('\n'),
    });
  });

  it('has the two side by side, who won a seat marked', () => {
    expect(fieldsOf(reply).slice(0, 2)).toEqual([
      [
        'Boulton, 6 May 2021',
        [
          '🟦 Reform UK 57.3% ✓',
          '🟥 Labour 34.4%',
          '🟧 Liberal Democrats 8.3%',
          'Majority 665 · 22.9 points',
          '2,901 votes, 1 seat',
        ],
        true,
      ],
      [
        'Boulton, 5 May 2022',
        [
          '🟦 Reform UK 41.0% ✓',
          '🟥 Labour 38.7%',
          '🟦 Conservative 16.8%',
          '🟧 Liberal Democrats 3.5%',
          'Majority 67 · 2.3 points',
          '2,865 votes, 1 seat',
        ],
        true,
      ],
    ]);
  });

  it('names both sources, and leads to each', () => {
    expect(fieldsOf(reply)[2]?.[1]).toEqual([
      expect.stringContaining('2021 local elections handbook'),
      expect.stringContaining('2022 local elections handbook'),
    ]);
    expect(buttonsOf(reply)).toEqual([
      ['Boulton, 6 May 2021', { command: 'ward', args: ['E06000015.2021-05-06', 'boulton'] }],
      ['Boulton, 5 May 2022', { command: 'ward', args: ['E06000015.2022-05-05', 'boulton'] }],
    ]);
    expect(viewOf(reply)?.args.filter((_, index) => index % 2 === 0)).toEqual([
      'E06000015.2021-05-06',
      'E06000015.2022-05-05',
    ]);
  });

  it.each([true, false])(
    'says that the bundled copy answers where it answers for one of the two: %s',
    (bundledCopy) => {
      const footer = twoYears('Boulton', 2021, 2022, { bundledCopy }).embed?.footer?.text;
      expect(footer?.endsWith(' · bundled copy')).toBe(bundledCopy);
    },
  );
});

describe('Two wards beside each other', () => {
  it('say what the tick means, name their one source once and show both pictures', () => {
    const setting = derby(2003, { pictures: published('wards/darley', 'wards/chellaston') });
    const reply = compareAnswer(side('Darley', setting), side('Chellaston', setting), null);
    expect(reply.embed?.description).toBe('✓ marks a party that won a seat; shares are of all votes cast (derived).');
    expect(fieldsOf(reply)).toEqual([
      [
        'Darley, 1 May 2003',
        [
          '🟧 Liberal Democrats 41.9% ✓',
          '🟥 Labour 29.0%',
          '🟦 Conservative 26.1%',
          '⬜ Independent 3.0%',
          'Majority 433 · 12.9 points',
          '3,356 votes, 1 seat',
        ],
        true,
      ],
      [
        'Chellaston, 1 May 2003',
        [
          '🟦 Conservative 42.2% ✓',
          '🟥 Labour 34.8%',
          '⬜ Independent 15.3%',
          '🟧 Liberal Democrats 7.7%',
          'Majority 85',
          '6,318 votes, 2 seats',
        ],
        true,
      ],
      ['Source', [expect.stringContaining('[Wikipedia: 2003 Derby City Council election]')], false],
    ]);
    expect(reply.more?.map(({ image }) => [image?.url, image?.description?.slice(0, 44)])).toEqual([
      ['https://officer.example/charts/album/hash-of-wards/darley.png', 'Bar chart of the votes in Darley, 1 May 2003'],
      [
        'https://officer.example/charts/album/hash-of-wards/chellaston.png',
        'Bar chart of the votes in Chellaston, 1 May ',
      ],
    ]);
  });

  it('mark each party that won one of several seats', () => {
    const reply = compareAnswer(side('Darley', derby(2021)), side('Boulton', derby(2021)), null);
    // Labour 3,137 of 7,434 by two candidates, Conservative 2,443, Green 1,285, Liberal Democrats 464, Reform UK 105.
    expect(fieldsOf(reply)[0]?.[1]).toEqual([
      '🟥 Labour 42.2% ✓',
      '🟦 Conservative 32.9% ✓',
      '🟩 Green 17.3%',
      '🟧 Liberal Democrats 6.2%',
      '🟦 Reform UK 1.4%',
      'Majority 1',
      '7,434 votes, 2 seats',
    ]);
  });

  it('show no picture where none was published', () => {
    const setting = derby(2003);
    expect(compareAnswer(side('Darley', setting), side('Abbey', setting), null).more).toEqual([]);
  });

  it.each([
    ['of two seats a tie', 2, 'Ann Lab 5; Abe Lab 3; Ben Con 3', 'Majority none: tied at the last seat'],
    ['of two seats votes not recorded', 2, 'Ann Lab 5; Abe Lab 3; Ben Con ?', 'Majority not recorded'],
    ['of one seat a tie', 1, 'Ann Lab 5; Ben Con 5', 'Majority none: tied at the last seat'],
  ])('tell %s as one', (_, seats, line, words) => {
    const setting = { ...occasion(), asker: '1', private: false };
    const told = { result: wardResult(poll(seats, line), setting.election), setting };
    expect(compareAnswer(told, told, null).embed?.fields?.[0]?.value.split('\n')).toContain(words);
  });

  it('say why two elections of a ward are not compared', () => {
    expect(twoYears('Darley', 2021, 2022).embed?.description).toBe(
      'Change since 6 May 2021: not comparable: 2 and 1 seats were contested.',
    );
  });
});
