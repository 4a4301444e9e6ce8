import { describe, expect, it } from 'vitest';
import type { Setting } from '../../src/render/answer.ts';
import { historyAnswer } from '../../src/render/history.ts';
import type { Ballot, Election } from '../../src/results/schema.ts';
import { type Contest, wardHistory } from '../../src/results/ward-history.ts';
import { occasion, poll } from '../support/polls.ts';
import { ballotIn, derby, published } from './derby.ts';
import { buttonsOf, viewOf } from './replies.ts';

function told(contests: Contest[], setting: Setting) {
  const [first, ...rest] = contests;
  if (!first) throw new Error('no contest');
  return historyAnswer([first, ...rest], setting);
}

describe('The reply on Boulton through the years', () => {
  const setting = derby(2022, { pictures: published('history/boulton') });
  const elections = [2022, 2021, 2019, 2018, 2016, 2003].map((year) => derby(year).election);
  const reply = told(
    wardHistory((election) => ballotIn('Boulton', { election }), elections),
    setting,
  );

  it('says who won when', () => {
    expect(reply.content).toBe(
      'Boulton, 2003 to 2022: Independent in 2003; Labour in 2016; UKIP in 2018 and 2019; Reform UK in 2021 and 2022',
    );
    expect(viewOf(reply)).toEqual({ command: 'history', args: ['E06000015.2022-05-05', 'boulton'] });
  });

  it('has each election, newest first, with its winner, hold or gain, and shares', () => {
    expect(reply.embed).toMatchObject({ title: 'Boulton, 2003 to 2022', color: 0x12b6cf });
    expect(reply.embed?.description?.split('\n')).toEqual([
      '**5 May 2022** · 🟦 Lindsey A. · Reform UK hold (inferred)',
      'Ref 41.0% · Lab 38.7% · Con 16.8% · LD 3.5%',
      '**6 May 2021** · 🟦 Prosser T. · Reform UK gain from UKIP (inferred)',
      'Ref 57.3% · Lab 34.4% · LD 8.3%',
      '**2 May 2019** · 🟪 Alan Graves jnr · UKIP hold (inferred)',
      'UKIP 55.7% · Lab 21.5% · Con 18.0% · LD 4.8%',
      '**3 May 2018** · 🟪 Paul Bettany · UKIP gain from Labour (inferred)',
      'UKIP 40.2% · Lab 28.3% · Con 27.3% · LD 4.1%',
      '**5 May 2016** · 🟥 Dom Anderson · not comparable: elections in between are not held here',
      'Lab 33.1% · UKIP 32.8% · Con 23.0% · Grn 5.0% · LD 4.6% · TUSC 1.5%',
      '**1 May 2003** · ⬜ Ronald Allen · Independent hold (recorded)',
      'Ind 41.8% · Lab 35.7% · Con 16.6% · LD 5.9%',
    ]);
  });

  it('warns of what inferred means, and names each source once', () => {
    expect(reply.embed?.fields?.map(({ name }) => name)).toEqual(['Notes', 'Source']);
    expect(reply.embed?.fields?.[0]?.value).toBe(
      '• A hold or gain marked inferred compares the winner with that of the ward’s previous contest held here. Where a council elects in parts that may have been another of the ward’s seats.',
    );
    expect(reply.embed?.footer?.text).toBe(
      'Votes are recorded; shares of all votes cast, and outcomes marked so, are derived',
    );
    const years = (reply.embed?.fields?.[1]?.value ?? '').split('\n').map((line) => /20\d\d/.exec(line)?.[0]);
    expect(years).toEqual(['2003', '2016', '2018', '2019', '2021', '2022']);
  });

  it('shows its lines, and leads to the ward and the council', () => {
    expect(reply.embed?.image).toEqual({
      url: 'https://officer.example/charts/album/hash-of-history/boulton.png',
      description: expect.stringMatching(
        /^Line chart of each party’s share of all votes in Boulton, 2003 to 2022\. 2003: Ind 41\.8% .*; 2022: Ref 41\.0%/,
      ),
    });
    expect(buttonsOf(reply)).toEqual([
      ['Boulton', { command: 'ward', args: ['E06000015.2022-05-05', 'boulton'] }],
      ['Council', { command: 'council', args: ['E06000015.2022-05-05'] }],
    ]);
  });
});

describe('The reply on a ward of several winners', () => {
  const of = occasion();
  const setting = { ...of, asker: '1', private: false };
  const history = (...ballots: [string, Ballot][]) => {
    const held = new Map<Election, Ballot>(
      ballots.map(([election_date, ballot]) => [{ ...of.election, election_date }, ballot]),
    );
    return told(
      wardHistory((one) => held.get(one), [...held.keys()]),
      setting,
    );
  };

  it('names all, with a square for each, in the colour of the newest winner', () => {
    const { content, embed } = history(
      ['2003-05-01', poll(2, 'Ann Lab 6; Ben Con 5; Cat LD 3')],
      ['2007-05-03', poll(2, 'Ben Con 6; Bea Con 5; Ann Lab 3')],
    );
    expect(content).toBe('Mill Hill, 2003 to 2007: Labour and Conservative in 2003; Conservative in 2007');
    expect(embed?.color).toBe(0x0087dc);
    expect(embed?.description?.split('\n').filter((_, index) => index % 2 === 0)).toEqual([
      '**3 May 2007** · 🟦🟦 Ben and Bea · not comparable: several seats were contested',
      '**1 May 2003** · 🟥🟦 Ann and Ben · hold or gain not recorded: no earlier contest is held',
    ]);
    // The two elections have one source between them.
    expect(embed?.fields?.at(-1)?.value.split('\n')).toHaveLength(1);
    expect(embed?.fields).toHaveLength(1);
  });

  it('tells each label of the source, in its order', () => {
    const outcomes: Ballot['outcomes'] = [
      { party_id: 'PP53', outcome: 'hold', gained_from: null },
      { party_id: 'PP52', outcome: 'gain', gained_from: 'PP90' },
    ];
    const { embed } = history(['2007-05-03', poll(2, 'Ann Lab 6; Ben Con 5; Cat LD 3', { outcomes })]);
    expect(embed?.description?.split('\n')[0]).toBe(
      '**3 May 2007** · 🟥🟦 Ann and Ben · Labour hold; Conservative gain from Liberal Democrats (recorded)',
    );
  });

  it('is grey where the newest winner is not recorded', () => {
    expect(history(['2007-05-03', poll(1, 'Ann Lab ?; Ben Con ?')]).embed?.color).toBe(0x6b7280);
  });
});
