import { describe, expect, it } from 'vitest';
import { partyAnswer } from '../../src/render/party.ts';
import type { Subject } from '../../src/render/subject.ts';
import { partyResult } from '../../src/results/party-result.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { INDEPENDENT, LABOUR } from '../support/elections.ts';
import { list, withList } from '../support/holders.ts';
import { poll, subject } from '../support/polls.ts';
import { derby, published } from './derby.ts';
import { buttonsOf, linesOf, viewOf } from './parts.ts';

function reply(party: { party_id: string | null; party_name: string }, of: Subject, page?: number) {
  return partyAnswer(partyResult(party, of.election, of.council), of, page);
}
/** Testham with these ballots. */
function testhamWith(...ballots: Ballot[]): Subject {
  return subject(({ election }) => Object.assign(election, { ballots }));
}
const many = (count: number) =>
  testhamWith(
    ...Array.from({ length: count }, (_, index) =>
      poll(1, `Ann${index + 1} Lab 6; Ben Con 3`, { post_label: `Ward ${index + 1}` }),
    ),
  );

describe('The answer about a party', () => {
  it('lists all its candidates in Derby in 2003, in the order of the wards', () => {
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
    expect(independents.full().embed).toMatchObject({
      title: 'Independent, Derby City Council, 1 May 2003',
      url: 'https://officer.example/elections/local.derby.2003-05-01/parties/ynmp-party:2',
      color: 0xdddddd,
    });
  });

  it('does not call a party a group, and shows its figures inline', () => {
    const labour = reply(LABOUR, derby(2003, { pictures: published('parties/PP53') }));
    expect(linesOf(labour).slice(0, 3)).toEqual(['🟥 Labour', '', '**19 candidates**']);
    expect(
      labour
        .full()
        .embed.fields?.map(({ name, value, inline }) => [name, value, inline])
        .slice(0, 6),
    ).toEqual([
      ['Seats won that day (derived)', '7 of 19', true],
      ['Seats on the council (change derived)', '27 → 25 (−2)', true],
      ['Votes (derived)', '18,586', true],
      ['Share by all votes (derived)', '31.5%', true],
      ['Share by best-placed candidate (derived)', '33.2% (17,150 of 51,706)', true],
      ['Notes', '• By best-placed candidate, only the votes of a party’s best candidate in each ward count.', false],
    ]);
    // Sinfin: 1,049 of 1,953; Labour’s share is larger in no other ward.
    expect(labour.full().embed.image?.description).toBe(
      'Bar chart of the Labour share in each of the 17 wards contested, Derby City Council, 1 May 2003; highest in Sinfin, 53.7%.',
    );
    expect(labour.full().embed.footer?.text).toBe(
      'Seats before and after are recorded, but not whether as elected or on the day; votes of each candidate are recorded; seats won, places, totals and shares are derived',
    );
  });

  it('has a menu with each ward it contested, once, and links to the council', () => {
    const independents = reply(INDEPENDENT, derby(2003));
    const labels = [...JSON.stringify(independents.menus?.[0]).matchAll(/"label":"([^"]+)"/g)].map(
      ([, label]) => label,
    );
    expect(labels).toHaveLength(13);
    expect(labels.slice(0, 3)).toEqual(['Abbey', 'Alvaston', 'Arboretum']);
    expect(buttonsOf(independents)).toEqual([['Council', 'council|E06000015.2003-05-01']]);
    expect(viewOf(independents)).toEqual('party|E06000015.2003-05-01|ynmp-party:2|1');
  });

  it('takes seats that the source does not print from the list of councillors, and credits it', () => {
    const ballots = [poll(1, 'Ann Lab 2; Ben Con 1')];
    const of = subject(({ election }) => Object.assign(election, withList(list('Con 5 4; Lab 4 4'), ballots)));
    const answer = reply(LABOUR, of);
    expect(answer.full().embed.fields?.[1]).toMatchObject({
      name: 'Seats on the council (derived)',
      value: '4 → 5 (+1)',
    });
    expect(answer.full().embed.fields?.at(-1)?.value).toContain('Open Council Data UK: Councillors, 2006');
    expect(answer.full().embed.footer?.text).toMatch(
      /^Seats on the day are derived \(before: from Open Council Data, 2006; after: /,
    );
  });

  it('leaves out a candidate’s place if votes are not recorded', () => {
    expect(linesOf(reply(LABOUR, testhamWith(poll(1, 'Ann Lab ? ✓; Ben Con 3')))).slice(3)).toEqual([
      'Mill Hill: **Ann** · not recorded · ✓ elected',
    ]);
  });
});

describe('The answer about a party with many candidates', () => {
  it.each([
    ['shows 20 candidates on one page', 20, 1, '**20 candidates**', 1, 20, ['Council']],
    ['shows the first of 22 candidates', 22, 1, '**22 candidates**, 1 to 20', 1, 20, ['Next ▸', 'Council']],
    ['shows the first of 42 candidates', 42, 1, '**42 candidates**, 1 to 20', 1, 20, ['Next ▸', 'Council']],
    [
      'shows the second page of 42 candidates',
      42,
      2,
      '**42 candidates**, 21 to 40',
      21,
      20,
      ['◂ Previous', 'Next ▸', 'Council'],
    ],
    ['shows the last of 42 candidates', 42, 3, '**42 candidates**, 41 to 42', 41, 2, ['◂ Previous', 'Council']],
    [
      'shows the last page instead of one beyond it',
      42,
      9,
      '**42 candidates**, 41 to 42',
      41,
      2,
      ['◂ Previous', 'Council'],
    ],
  ])('%s', (_, count, page, heading, first, shown, labels) => {
    const answer = reply(LABOUR, many(count), page);
    const [, , line, ...candidates] = linesOf(answer);
    expect(line).toBe(heading);
    expect(candidates).toHaveLength(shown);
    expect(candidates[0]).toBe(`Ward ${first}: **Ann${first}** · 1st · 6 · ✓ elected`);
    expect([...(answer.full().buttons ?? []), ...(answer.buttons ?? [])].map(({ label }) => label)).toEqual(labels);
    expect(answer.brief().buttons).toBeUndefined();
    const menu = JSON.stringify(answer.menus);
    expect([menu.includes(`"label":"Ward ${first}"`), menu.includes(`"label":"Ward ${first - 1}"`)]).toEqual([
      true,
      false,
    ]);
  });

  it('turns one page at a time, and stays with the party', () => {
    const second = reply(LABOUR, many(42), 2);
    expect([...(second.full().buttons ?? []), ...(second.buttons ?? [])].map(({ view }) => view)).toEqual([
      'party|E07999999.2007-05-03|PP53|1',
      'party|E07999999.2007-05-03|PP53|3',
      'council|E07999999.2007-05-03',
    ]);
    expect(viewOf(second)).toBe('party|E07999999.2007-05-03|PP53|2');
  });
});
