import { describe, expect, it } from 'vitest';
import { type ComparedWard, compareAnswer } from '../../src/render/compare.ts';
import type { Subject } from '../../src/render/subject.ts';
import { wardChange } from '../../src/results/ward-change.ts';
import { wardResult } from '../../src/results/ward-result.ts';
import { poll, subject } from '../support/polls.ts';
import { ballotIn, derby, published } from './derby.ts';
import { buttonsOf, fieldsOf, viewOf } from './parts.ts';

function side(ward: string, of: Subject): ComparedWard {
  return { result: wardResult(ballotIn(ward, of), of.election), subject: of };
}
/** The answer about a ward in two elections, with the change between them. */
function twoYears(ward: string, first: number, second: number) {
  const [before, after] = [side(ward, derby(first)), side(ward, derby(second))];
  const earlier = { ballot: before.result.ballot, election: before.subject.election };
  return compareAnswer(before, after, wardChange(after.result.ballot, earlier));
}

describe('Boulton in 2021 compared with Boulton in 2022', () => {
  const reply = twoYears('Boulton', 2021, 2022);

  it('names both winners and gives the change in each share', () => {
    expect(reply.content).toBe(
      'Boulton, 6 May 2021 and 5 May 2022: T. Prosser (Reform Derby), then A. Lindsey (Reform UK) elected',
    );
    expect(reply.full().embed).toMatchObject({
      title: 'Boulton, 6 May 2021 and 5 May 2022',
      author: { name: 'Derby City Council' },
      url: 'https://officer.example/elections/local.derby.2021-05-06/boulton/compare/local.derby.2022-05-05/boulton',
      color: 0x6b7280,
      description: [
        'Change in share since 6 May 2021 (derived):',
        'Reform UK **not compared: it may have stood in 2021 as Reform Derby**',
        'Labour **+4.3 points**',
        'Conservative **did not stand in 2021**',
        'Liberal Democrats **−4.8 points**',
        'Reform Derby **not compared: it may have stood in 2022 as Reform UK**',
      ].join('\n'),
    });
  });

  it('puts the two side by side and marks who won a seat', () => {
    expect(fieldsOf(reply).slice(0, 2)).toEqual([
      [
        'Boulton, 6 May 2021',
        [
          '🔹 Reform Derby 57.3% ✓',
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
          '🔷 Reform UK 41.0% ✓',
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

  it('says of both winners that their party is our reading', () => {
    expect(fieldsOf(reply)[2]?.[1]).toEqual([
      expect.stringMatching(/^• 6 May 2021: REF .* The party of T\. Prosser \(Reform Derby\) is our reading/),
      expect.stringMatching(/^• 5 May 2022: REF .* The party of A\. Lindsey \(Reform UK\) is our reading/),
    ]);
  });

  it('names both sources and links to both wards', () => {
    expect(fieldsOf(reply)[3]?.[1]).toEqual([
      expect.stringContaining('2021 local elections handbook'),
      expect.stringContaining('2022 local elections handbook'),
      expect.stringContaining('Councillors, 2021; Councillors, 2022'),
    ]);
    expect(buttonsOf(reply)).toEqual([
      ['Boulton, 6 May 2021', 'ward|E06000015.2021-05-06|boulton'],
      ['Boulton, 5 May 2022', 'ward|E06000015.2022-05-05|boulton'],
    ]);
    expect(viewOf(reply)).toMatch(/^compare\|E06000015\.2021-05-06\|[0-9a-z]+\|E06000015\.2022-05-05\|[0-9a-z]+$/);
  });

  it.each([true, false])('says whether the bundled copy answers, even if only for the second: %s', (fallsBack) => {
    let answered = false;
    const bundledCopy = () => answered;
    const first = side('Boulton', derby(2021, { bundledCopy }));
    const second = side('Boulton', derby(2022, { bundledCopy }));
    answered = fallsBack;
    const footer = compareAnswer(first, second, null).full().embed.footer?.text;
    expect(footer?.endsWith(' · bundled copy')).toBe(fallsBack);
  });
});

describe('Two wards compared', () => {
  it('explain the tick, name their shared source once and show both pictures', () => {
    const both = derby(2003, { pictures: published('wards/darley', 'wards/chellaston') });
    const reply = compareAnswer(side('Darley', both), side('Chellaston', both), null);
    expect(reply.full().embed.description).toBe(
      '✓ marks a party that won a seat; shares are of all votes cast (derived).',
    );
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
    expect(reply.full().pictures?.map(({ image }) => [image?.url, image?.description?.slice(0, 44)])).toEqual([
      ['https://officer.example/charts/album/hash-of-wards/darley.png', 'Bar chart of the votes in Darley, 1 May 2003'],
      [
        'https://officer.example/charts/album/hash-of-wards/chellaston.png',
        'Bar chart of the votes in Chellaston, 1 May ',
      ],
    ]);
  });

  it('mark each party that won one of several seats', () => {
    const reply = compareAnswer(side('Darley', derby(2021)), side('Boulton', derby(2021)), null);
    // Labour 3,137 of 7,434 by two candidates, Conservative 2,443, Green 1,285, Liberal Democrats 464, REF 105.
    expect(fieldsOf(reply)[0]?.[1]).toEqual([
      '🟥 Labour 42.2% ✓',
      '🟦 Conservative 32.9% ✓',
      '🟩 Green 17.3%',
      '🟧 Liberal Democrats 6.2%',
      '⬛ REF 1.4%',
      'Majority 1',
      '7,434 votes, 2 seats',
    ]);
  });

  it('show no picture if none was published', () => {
    const plain = derby(2003);
    expect(compareAnswer(side('Darley', plain), side('Abbey', plain), null).full().pictures).toEqual([]);
  });

  it.each([
    ['a tie for two seats', 2, 'Ann Lab 5; Abe Lab 3; Ben Con 3', 'Majority none: tied at the last seat'],
    ['votes not recorded for two seats', 2, 'Ann Lab 5; Abe Lab 3; Ben Con ?', 'Majority not recorded'],
    ['votes not counted', 2, 'Ann Lab 5; Abe Lab 3; Ben Con ?', 'votes not recorded, 2 seats'],
    ['one vote and one seat', 1, 'Ann Lab 1; Ben Con 0', '1 vote, 1 seat'],
    ['a tie for one seat', 1, 'Ann Lab 5; Ben Con 5', 'Majority none: tied at the last seat'],
  ])('describe %s', (_, seats, line, words) => {
    const of = subject();
    const ward = { result: wardResult(poll(seats, line), of.election), subject: of };
    expect(compareAnswer(ward, ward, null).full().embed.fields?.[0]?.value.split('\n')).toContain(words);
  });

  it('say why two elections of a ward are not compared', () => {
    expect(twoYears('Darley', 2021, 2022).full().embed.description).toBe(
      'Change since 6 May 2021: not comparable: 2 seats were contested, then 1.',
    );
  });
});
