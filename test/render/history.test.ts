import { describe, expect, it } from 'vitest';
import { historyAnswer } from '../../src/render/history.ts';
import type { Subject } from '../../src/render/subject.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { type Contest, wardHistory } from '../../src/results/ward-history.ts';
import { poll, subject } from '../support/polls.ts';
import { ballotIn, derby, published } from './derby.ts';
import { buttonsOf, viewOf } from './parts.ts';

function reply(contests: Contest[], of: Subject) {
  const [first, ...rest] = contests;
  if (!first) throw new Error('no contest');
  return historyAnswer([first, ...rest], of);
}

describe('The answer about Boulton through the years', () => {
  const newest = derby(2022, { pictures: published('history/boulton') });
  const elections = [2022, 2021, 2019, 2018, 2016, 2003].map((year) => derby(year).election);
  const boulton = reply(wardHistory(ballotIn('Boulton', newest), elections, newest.council), newest);

  it('says who won and when', () => {
    expect(boulton.content).toBe(
      'Boulton, Derby: Reform UK topped the poll in 2022; Reform Derby in 2021; UKIP in 2018 and 2019; Labour in 2016; an independent in 2003',
    );
    expect(viewOf(boulton)).toEqual('history|E06000015.2022-05-05|boulton');
  });

  it('lists each election, newest first, with its winner and shares', () => {
    expect(boulton.full().embed).toMatchObject({
      author: { name: 'Derby City Council' },
      title: 'Boulton, 2003 to 2022',
      color: 0x12b6cf,
    });
    const lines = boulton.full().embed.description?.split('\n') ?? [];
    expect(lines.filter((_, index) => index % 2 === 1)).toEqual([
      'Ref 41.0% · Lab 38.7% · Con 16.8% · LD 3.5%',
      expect.stringMatching(/57\.3% · Lab 34\.4% · LD 8\.3%$/),
      'UKIP 55.7% · Lab 21.5% · Con 18.0% · LD 4.8%',
      'UKIP 40.2% · Lab 28.3% · Con 27.3% · LD 4.1%',
      'Lab 33.1% · UKIP 32.8% · Con 23.0% · Grn 5.0% · LD 4.6% · TUSC 1.5%',
      'Ind 41.8% · Lab 35.7% · Con 16.6% · LD 5.9%',
    ]);
    expect(lines[8]).toBe('**5 May 2016** · 🟥 Dom Anderson · hold or gain not recorded');
    expect(lines[10]).toBe('**1 May 2003** · ⬜ Ronald Allen · Independent hold (recorded)');
  });

  it('names each source once', () => {
    expect(boulton.full().embed.footer?.text).toBe(
      'Votes are recorded; shares of all votes cast are derived; outcomes are marked recorded or inferred',
    );
    const years = [
      ...(boulton.full().embed.fields?.at(-1)?.value ?? '').matchAll(
        /(?:of|\[House[^\]]*:|: ) ?(?:\d+ May )?(20\d\d)/g,
      ),
    ];
    for (const year of ['2003', '2016', '2018', '2019', '2021', '2022']) {
      expect(years.filter(([, one]) => one === year).length).toBeGreaterThan(0);
    }
  });

  it('shows its line chart, and links to the ward and the council', () => {
    expect(boulton.full().embed.image).toEqual({
      url: 'https://officer.example/charts/album/hash-of-history/boulton.png',
      description: expect.stringMatching(
        /^Line chart of each party’s share of all votes in Boulton, 2003 to 2022\. 2003: Ind 41\.8% .*; 2022: Ref 41\.0%/,
      ),
    });
    expect(buttonsOf(boulton)).toEqual([
      ['Boulton', 'ward|E06000015.2022-05-05|boulton'],
      ['Council', 'council|E06000015.2022-05-05'],
    ]);
  });
});

describe('The answer about a ward with several winners', () => {
  const of = subject();
  const history = (...ballots: [string, Ballot][]) => {
    const elections = ballots.map(([election_date, ballot]) => ({ ...of.election, election_date, ballots: [ballot] }));
    return reply(wardHistory(poll(1, 'Ann Lab 1'), elections, of.council), of);
  };

  it('names all of them, each with a square, in the colour of the newest winner', () => {
    const { content, full } = history(
      ['2003-05-01', poll(2, 'Ann Lab 6; Ben Con 5; Cat LD 3')],
      ['2007-05-03', poll(2, 'Ben Con 6; Bea Con 5; Ann Lab 3')],
    );
    expect(content).toBe('Mill Hill, Testham: Conservatives topped the poll in 2007; Labour in 2003');
    const { embed } = full();
    expect(embed.color).toBe(0x0087dc);
    expect(embed.description?.split('\n').filter((_, index) => index % 2 === 0)).toEqual([
      '**3 May 2007** · 🟦🟦 Ben and Bea · hold or gain not recorded',
      '**1 May 2003** · 🟥🟦 Ann and Ben · hold or gain not recorded',
    ]);
    // Both elections have the same source.
    expect(embed.fields?.at(-1)?.value.split('\n')).toHaveLength(1);
    expect(embed.fields?.map(({ name }) => name)).toEqual(['Notes', 'Source']);
  });

  it('lists the source’s labels in their order', () => {
    const outcomes: Ballot['outcomes'] = [
      { party_id: 'PP53', outcome: 'hold', gained_from: null },
      { party_id: 'PP52', outcome: 'gain', gained_from: 'PP90' },
    ];
    const { embed } = history(['2007-05-03', poll(2, 'Ann Lab 6; Ben Con 5; Cat LD 3', { outcomes })]).full();
    expect(embed.description?.split('\n')[0]).toBe(
      '**3 May 2007** · 🟥🟦 Ann and Ben · Labour hold (recorded); Conservative gain from Liberal Democrats (recorded)',
    );
  });

  it('is grey if the newest winner is not recorded', () => {
    expect(history(['2007-05-03', poll(1, 'Ann Lab ?; Ben Con ?')]).full().embed.color).toBe(0x6b7280);
  });
});
