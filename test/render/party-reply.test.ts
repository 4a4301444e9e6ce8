import { describe, expect, it } from 'vitest';
import type { Setting } from '../../src/render/answer.ts';
import { partyAnswer } from '../../src/render/party.ts';
import { partyFigures, partyNotes, partyPictureWords } from '../../src/render/party-words.ts';
import { partyResult } from '../../src/results/party-result.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { INDEPENDENT, LABOUR } from '../support/elections.ts';
import { occasion, poll } from '../support/polls.ts';
import { derby, published } from './derby.ts';
import { buttonsOf, viewOf } from './replies.ts';

const UKIP = { party_id: 'PP85', party_name: 'UK Independence Party' };

function reply(party: { party_id: string | null; party_name: string }, setting: Setting, page?: number) {
  return partyAnswer(partyResult(party, setting.election, setting.council), setting, page);
}
/** Testham with these ballots. */
function testhamWith(...ballots: Ballot[]): Setting {
  return { ...occasion(({ election }) => Object.assign(election, { ballots })), asker: '1', private: false };
}
const many = (count: number) =>
  testhamWith(
    ...Array.from({ length: count }, (_, index) =>
      poll(1, `Ann${index + 1} Lab 6; Ben Con 3`, { post_label: `Ward ${index + 1}` }),
    ),
  );
const linesOf = ({ embed }: ReturnType<typeof reply>) => embed?.description?.split('\n') ?? [];

describe('The reply on a party', () => {
  it('has each of its candidates in Derby in 2003, in the order of the wards', () => {
    const independents = reply(INDEPENDENT, derby(2003));
    expect(linesOf(independents)).toEqual([
      '⬜ Independent — a group for arithmetic, not a party',
      '',
      '**15 candidates**',
      'Abbey: **Ronald McKeown** · 4th · 85',
      'Alvaston: **Trevlyn Atkinson** · 3rd · 417',
      'Arboretum: **Margaret Rooney** · 4th · 309',
      'Blagreaves: **Andries Olivier** · 4th · 61',
      'Boulton: **Ronald Allen** · 1st · 1,316 · ✓ elected',
      'Chaddesden: **Brian Low** · 4th · 102',
      'Chellaston: **David Black** · 5th · 572',
      'Chellaston: **Julia Slater** · 6th · 396',
      'Darley: **Graham Leeming** · 4th · 101',
      'Derwent: **Mark Bull** · 4th · 179',
      'Mickleover: **Ivor Cox** · 7th · 96',
      'Normanton: **Richard Bull** · 4th · 89',
      'Sinfin: **Mario Colella** · 4th · 165',
      'Sinfin: **Dorothy Skrytek** · 5th · 90',
      'Spondon: **William Peake** · 4th · 135',
    ]);
    expect(independents.embed).toMatchObject({
      title: 'Independent, Derby City Council, 1 May 2003',
      url: 'https://officer.example/elections/local.derby.2003-05-01/parties/ynmp-party:2',
      color: 0xdddddd,
    });
  });

  it('calls a party no group, and has its figures in a row of fields', () => {
    const labour = reply(LABOUR, derby(2003, { pictures: published('parties/PP53') }));
    expect(linesOf(labour).slice(0, 3)).toEqual(['🟥 Labour', '', '**19 candidates**']);
    expect(labour.embed?.fields?.map(({ name, value, inline }) => [name, value, inline]).slice(0, 6)).toEqual([
      ['Seats won that day (derived)', '7 of 19', true],
      ['Seats on the council (change derived)', '27 → 25 (−2)', true],
      ['Votes (derived)', '18,586', true],
      ['Share by all votes (derived)', '31.5%', true],
      ['Share by best-placed candidate (derived)', '33.2% (17,150 of 51,706)', true],
      [
        'Notes',
        '• By best-placed candidate, each party counts in each ward with its best candidate’s votes only.',
        false,
      ],
    ]);
    // Sinfin: 1,049 of 1,953, and no ward where Labour had more.
    expect(labour.embed?.image?.description).toBe(
      'Bar chart of the share of Labour in each of 17 wards it stood in, Derby City Council, 1 May 2003; highest in Sinfin, 53.7%.',
    );
    expect(labour.embed?.footer?.text).toBe(
      'Votes of each candidate, and seats before and after, are recorded; seats won, places, totals and shares are derived',
    );
  });

  it('has a menu of the wards it stood in, each once, and leads to the council', () => {
    const independents = reply(INDEPENDENT, derby(2003));
    const labels = [...JSON.stringify(independents.menus).matchAll(/"label":"([^"]+)"/g)].map(([, label]) => label);
    expect(labels).toHaveLength(13);
    expect(labels.slice(0, 3)).toEqual(['Abbey', 'Alvaston', 'Arboretum']);
    expect(buttonsOf(independents)).toEqual([['Council', { command: 'council', args: ['E06000015.2003-05-01'] }]]);
    expect(viewOf(independents)).toEqual({ command: 'party', args: ['E06000015.2003-05-01', 'ynmp-party:2', '1'] });
  });

  it('tells by the yearly record how many seats UKIP held in 2019', () => {
    const [won, seats] = partyFigures(partyResult(UKIP, derby(2019).election, derby(2019).council));
    expect([won?.value, seats?.value]).toEqual(['2 of 17', '3 → 5 (+2)']);
  });

  it('leaves out what is not recorded of a candidate', () => {
    expect(linesOf(reply(LABOUR, testhamWith(poll(1, 'Ann Lab ? ✓; Ben Con 3')))).slice(3)).toEqual([
      'Mill Hill: **Ann** · not recorded · ✓ elected',
    ]);
  });
});

describe('The pages of a party', () => {
  it.each([
    ['20 candidates are one page', 20, 1, '**20 candidates**', 1, 20, ['Council']],
    ['of 22 candidates the first', 22, 1, '**22 candidates**, 1 to 20', 1, 20, ['Next ▸', 'Council']],
    ['of 42 candidates the first', 42, 1, '**42 candidates**, 1 to 20', 1, 20, ['Next ▸', 'Council']],
    ['of 42 candidates the second', 42, 2, '**42 candidates**, 21 to 40', 21, 20, ['◂ Previous', 'Next ▸', 'Council']],
    ['of 42 candidates the last', 42, 3, '**42 candidates**, 41 to 42', 41, 2, ['◂ Previous', 'Council']],
    ['beyond the last is the last', 42, 9, '**42 candidates**, 41 to 42', 41, 2, ['◂ Previous', 'Council']],
  ])('%s', (_, count, page, heading, first, shown, labels) => {
    const told = reply(LABOUR, many(count), page);
    const [, , line, ...candidates] = linesOf(told);
    expect(line).toBe(heading);
    expect(candidates).toHaveLength(shown);
    expect(candidates[0]).toBe(`Ward ${first}: **Ann${first}** · 1st · 6 · ✓ elected`);
    expect(told.buttons?.map(({ label }) => label)).toEqual(labels);
    const menu = JSON.stringify(told.menus);
    expect([menu.includes(`"label":"Ward ${first}"`), menu.includes(`"label":"Ward ${first - 1}"`)]).toEqual([
      true,
      false,
    ]);
  });

  it('turn by one, and keep whose they are', () => {
    const second = reply(LABOUR, many(42), 2);
    expect(buttonsOf(second).map(([, view]) => view?.args.at(-1))).toEqual(['1', '3', 'E07999999.2007-05-03']);
    expect(viewOf(second)?.args).toEqual(['E07999999.2007-05-03', 'PP53', '2']);
  });
});

describe('The party in words', () => {
  const { election, council } = derby(2003);

  it('warns of how Independents pool', () => {
    expect(partyNotes(partyResult(INDEPENDENT, election, council))).toEqual([
      '15 people in 13 wards stood without a party; each stood alone, and their sums are arithmetic only.',
      'By best-placed candidate, each party counts in each ward with its best candidate’s votes only. Independents so pool in a ward of several seats; in a ward of one seat each counts alone.',
    ]);
    const alone = testhamWith(poll(1, 'Ann Ind 1; Ben Con 3'));
    expect(partyNotes(partyResult(INDEPENDENT, alone.election, alone.council))[0]).toMatch(
      /^1 person in 1 ward stood without a party;/,
    );
  });

  it.each([
    // A higher share of fewer votes, a ward whose votes are not recorded, and one without the party.
    ['Ann Lab 6; Ben Con 4', 'Ann Lab 3; Ben Con 1', 'Ann Lab ?; Ben Con 1', '; highest in Second, 75.0%.'],
    ['Ann Lab 9; Ben Con 1', 'Ann Lab 30; Ben Con 10', 'Ben Con 1', '; highest in First, 90.0%.'],
    ['Ann Lab 1; Ben Con 1', 'Ann Lab ?; Ben Con 1', 'Ann Lab 2; Ben Con 1', '; highest in Third, 66.7%.'],
    ['Ann Lab 0; Ben Con 1', 'Ann Lab ?; Ben Con 1', 'Ben Con 1', '; highest in First, 0.0%.'],
    ['Ann Lab ?; Ben Con 1', 'Ann Lab ?; Ben Con 1', 'Ben Con 1', '.'],
  ])('shows its strip of %s, %s and %s as%s', (first, second, third, words) => {
    const setting = testhamWith(
      poll(1, first, { post_label: 'First' }),
      poll(1, second, { post_label: 'Second' }),
      poll(1, third, { post_label: 'Third' }),
    );
    const result = partyResult(LABOUR, setting.election, setting.council);
    expect(partyPictureWords(result, setting).replace(/^.*3 May 2007/, '')).toBe(words);
  });
});
