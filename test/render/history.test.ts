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
  const boulton = reply(wardHistory(ballotIn('Boulton', newest), elections), newest);

  it('says who won and when', () => {
    expect(boulton.content).toBe(
      'Boulton, 2003 to 2022: Independent in 2003; Labour in 2016; UKIP in 2018 and 2019; Reform Derby in 2021; Reform UK in 2022',
    );
    expect(viewOf(boulton)).toEqual('history|E06000015.2022-05-05|boulton');
  });

  it('lists each election, newest first, with its winner, hold or gain, and shares', () => {
    expect(boulton.embed).toMatchObject({ title: 'Boulton, 2003 to 2022', color: 0x12b6cf });
    expect(boulton.embed?.description?.split('\n')).toEqual([
      '**5 May 2022** · 🟦 Lindsey A. · Reform UK gain from Reform Derby (inferred)',
      'Ref 41.0% · Lab 38.7% · Con 16.8% · LD 3.5%',
      '**6 May 2021** · 🟦 Prosser T. · Reform Derby gain from UKIP (inferred)',
      'Ref Derby 57.3% · Lab 34.4% · LD 8.3%',
      '**2 May 2019** · 🟪 Alan Graves jnr · UKIP hold (inferred)',
      'UKIP 55.7% · Lab 21.5% · Con 18.0% · LD 4.8%',
      '**3 May 2018** · 🟪 Paul Bettany · UKIP gain from Labour (inferred)',
      'UKIP 40.2% · Lab 28.3% · Con 27.3% · LD 4.1%',
      '**5 May 2016** · 🟥 Dom Anderson · not comparable: the elections in between are not on file',
      'Lab 33.1% · UKIP 32.8% · Con 23.0% · Grn 5.0% · LD 4.6% · TUSC 1.5%',
      '**1 May 2003** · ⬜ Ronald Allen · Independent hold (recorded)',
      'Ind 41.8% · Lab 35.7% · Con 16.6% · LD 5.9%',
    ]);
  });

  it('explains what inferred means, and names each source once', () => {
    expect(boulton.embed?.fields?.map(({ name }) => name)).toEqual(['Notes', 'Source']);
    expect(boulton.embed?.fields?.[0]?.value).toBe(
      '• A hold or gain marked inferred compares the winner with the winner of the ward’s previous contest on file. In a council that elects in parts, that contest may have been for another of the ward’s seats.',
    );
    expect(boulton.embed?.footer?.text).toBe(
      'Votes are recorded; shares of all votes cast are derived; outcomes are marked recorded or inferred',
    );
    const years = (boulton.embed?.fields?.[1]?.value ?? '').split('\n').map((line) => /20\d\d/.exec(line)?.[0]);
    expect(years).toEqual(['2003', '2016', '2018', '2019', '2021', '2022']);
  });

  it('shows its line chart, and links to the ward and the council', () => {
    expect(boulton.embed?.image).toEqual({
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
    return reply(wardHistory(poll(1, 'Ann Lab 1'), elections), of);
  };

  it('names all of them, each with a square, in the colour of the newest winner', () => {
    const { content, embed } = history(
      ['2003-05-01', poll(2, 'Ann Lab 6; Ben Con 5; Cat LD 3')],
      ['2007-05-03', poll(2, 'Ben Con 6; Bea Con 5; Ann Lab 3')],
    );
    expect(content).toBe('Mill Hill, 2003 to 2007: Labour and Conservative in 2003; Conservative in 2007');
    expect(embed?.color).toBe(0x0087dc);
    expect(embed?.description?.split('\n').filter((_, index) => index % 2 === 0)).toEqual([
      '**3 May 2007** · 🟦🟦 Ben and Bea · not comparable: several seats were contested',
      '**1 May 2003** · 🟥🟦 Ann and Ben · hold or gain not recorded: no earlier contest is on file',
    ]);
    // Both elections have the same source.
    expect(embed?.fields?.at(-1)?.value.split('\n')).toHaveLength(1);
    expect(embed?.fields).toHaveLength(1);
  });

  it('lists the source’s labels in their order', () => {
    const outcomes: Ballot['outcomes'] = [
      { party_id: 'PP53', outcome: 'hold', gained_from: null },
      { party_id: 'PP52', outcome: 'gain', gained_from: 'PP90' },
    ];
    const { embed } = history(['2007-05-03', poll(2, 'Ann Lab 6; Ben Con 5; Cat LD 3', { outcomes })]);
    expect(embed?.description?.split('\n')[0]).toBe(
      '**3 May 2007** · 🟥🟦 Ann and Ben · Labour hold; Conservative gain from Liberal Democrats (recorded)',
    );
  });

  it('is grey if the newest winner is not recorded', () => {
    expect(history(['2007-05-03', poll(1, 'Ann Lab ?; Ben Con ?')]).embed?.color).toBe(0x6b7280);
  });
});
