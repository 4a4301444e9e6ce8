import { describe, expect, it } from 'vitest';
import type { Subject } from '../../src/render/subject.ts';
import { wardAnswer } from '../../src/render/ward.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { wardResult } from '../../src/results/ward-result.ts';
import { defenders, withList } from '../support/holders.ts';
import { poll, subject } from '../support/polls.ts';
import { ballotIn, derby } from './derby.ts';

/** The embed of a ward's brief form. */
function briefOf(ballot: Ballot, of: Subject) {
  return wardAnswer(wardResult(ballot, of.election), null, of).brief().embed;
}
const inDerby = (ward: string, year: number) => briefOf(ballotIn(ward, derby(year)), derby(year));
const linesOf = (embed: ReturnType<typeof briefOf>) => embed.description?.split('\n') ?? [];

describe('In brief, a ward of Derby', () => {
  it('is Darley in 2003, with a gain whose loser is inferred', () => {
    const darley = inDerby('Darley', 2003);
    expect(linesOf(darley)).toEqual([
      '🟧 **Liberal Democrat gain** from Labour†',
      '',
      '🟧 **Joan Travis** LD **1,406** · 41.9% ✓',
      '🟥 Michael Futers Lab **973** · 29.0%',
      '🟦 Graham Else Con **876** · 26.1%',
      '⬜ Graham Leeming Ind **101** · 3.0%',
      '',
      '**Majority 433** (12.9 points) · 3,356 votes',
      'Turnout, electorate and spoilt papers: not recorded',
      '[Wikipedia](https://en.wikipedia.org/wiki/2003_Derby_City_Council_election), CC BY-SA 4.0',
    ]);
    expect(darley).toMatchObject({
      title: 'Darley, 1 May 2003',
      url: 'https://officer.example/elections/local.derby.2003-05-01/darley',
      author: { name: 'Derby City Council' },
      color: 0xfaa61a,
      footer: {
        text: 'Recorded: votes, gain. Derived: winner, shares, majority, total. † inferred from the council’s seats',
      },
    });
    expect(darley.fields).toBeUndefined();
  });

  it('is Chellaston in 2003, with two seats, one label and an inferred gain', () => {
    const chellaston = inDerby('Chellaston', 2003);
    expect(linesOf(chellaston)).toEqual([
      '🟦 **Con hold**, but one seat a **gain**†',
      '🟦 **R. Liversedge** Con **1,393** · 22.0% ✓',
      '🟦 **Julie Hickson** Con **1,274** · 20.2% ✓',
      '🟥 David Whitehead Lab **1,189** · 18.8%',
      '🟥 Alan Mullarkey Lab **1,009** · 16.0%',
      '⬜ David Black Ind **572** · 9.1%',
      '⬜ Julia Slater Ind **396** · 6.3%',
      '🟧 Christine Yates LD **290** · 4.6%',
      '🟧 Harjinder Naitta LD **195** · 3.1%',
      '**Majority 85**: Hickson over Whitehead. Liversedge over Whitehead: 204. Two votes each: shares are of votes cast.',
      'Turnout and electorate: not recorded',
      expect.stringContaining('[Wikipedia]'),
    ]);
    expect(chellaston.footer?.text).toBe(
      'Recorded: votes, hold. Derived: winners, shares, majority. † inferred from the council’s seats',
    );
  });

  it.each([
    [
      2021,
      ['🔹 **Ref Derby gain** from Lab†, as elected', '🔹 **T. Prosser** Ref Derby **1,663** 57.3% ✓'],
      ['**Majority 665** (22.9 points) · 2,901 votes', 'Turnout 28.7% · electorate 10,184'],
      '2020',
    ],
    [
      2022,
      ['🔷 **Ref gain** from UKIP†, as elected', '🔷 **A. Lindsey** Ref **1,176** · 41.0% ✓'],
      ['**Majority 67** (2.3 points) · 2,865 votes', 'Turnout 28.6% · electorate 10,052'],
      '2021',
    ],
  ])('is Boulton in %i, with a gain as elected and the turnout that the source prints', (year, first, counts, list) => {
    const boulton = inDerby('Boulton', year);
    const lines = linesOf(boulton).filter((line) => line !== '');
    expect(lines.slice(0, 2)).toEqual(first);
    expect(lines.slice(-3)).toEqual([
      ...counts,
      expect.stringMatching(/^\[House of Commons Library\].*\[Open Council Data UK\]/),
    ]);
    expect(boulton.footer?.text).toBe(
      `Recorded: votes, winner, turnout, electorate. Derived: shares, majority, total. † inferred from Open Council Data, ${list}. 1 note: see “In full”`,
    );
  });
});

describe('In brief, a made-up ward', () => {
  const mills = subject();
  const rows = (seats: number, line: string, changes: Partial<Ballot> = {}, of = mills) => {
    const counts = { total_electorate: null, turnout_reported: null, turnout_percentage: null, spoilt_ballots: null };
    const embed = briefOf(poll(seats, line, { ...counts, ...changes }), of);
    return [
      ...linesOf(embed)
        .slice(0, -1)
        .filter((one) => one !== ''),
      embed.footer?.text,
    ];
  };
  const PAPERS = 'urnout, electorate and spoilt papers: not recorded';
  const hold = { party_id: 'PP53', outcome: 'hold', gained_from: null } as const;
  const gain = { party_id: 'PP53', outcome: 'gain', gained_from: null } as const;

  it.each<[string, unknown[], (string | undefined)[]]>([
    [
      'has a tie',
      [1, 'Ann Lab 5; Ben Con 5'],
      [
        '🟥 Ann Lab **5** · 50.0% tied',
        '🟦 Ben Con **5** · 50.0% tied',
        'No majority: a tie · 10 votes',
        `Hold or gain, t${PAPERS}`,
        'Recorded: votes. Derived: tie, shares, total',
      ],
    ],
    [
      'has a tie for the last of two seats',
      [2, 'Ann Lab 9; Ben Con 5; Cat LD 5'],
      [
        '🟥 **Ann** Lab **9** · 47.4% ✓',
        '🟦 Ben Con **5** · 26.3% tied',
        '🟧 Cat LD **5** · 26.3% tied',
        'No majority: a tie. Two votes each: shares are of votes cast.',
        `Hold or gain, t${PAPERS}`,
        'Recorded: votes. Derived: winner, tie, shares',
      ],
    ],
    [
      'has a tie that was settled',
      [1, 'Ann Lab 5 ✓; Ben Con 5', { outcomes: [hold] }],
      [
        '🟥 **Labour hold**',
        '🟥 **Ann** Lab **5** · 50.0% ✓',
        '🟦 Ben Con **5** · 50.0%',
        'No majority: level on votes · 10 votes',
        `T${PAPERS}`,
        'Recorded: votes, winner, hold. Derived: shares, total',
      ],
    ],
    [
      'was unopposed',
      [1, 'Ann Lab ?', { cancelled_poll: true, cancellation_reason: 'uncontested' }],
      [
        '🟥 **Ann** Lab ✓',
        'No poll: unopposed',
        'Hold or gain: not recorded',
        'There was no poll: nobody stood against those elected',
      ],
    ],
    [
      'was not filled, because a candidate died',
      [1, 'Ann Lab ?; Ben Con ?', { cancelled_poll: true, cancellation_reason: 'countermanded' }],
      [
        '🟥 Ann Lab',
        '🟦 Ben Con',
        'No poll: a candidate died',
        'There was no poll: a candidate died, and the seat was not filled that day',
      ],
    ],
    [
      'has no recorded votes or winner',
      [1, 'Ann Lab ?; Ben Con ?'],
      [
        '🟥 Ann Lab',
        '🟦 Ben Con',
        'Hold or gain, votes, majority, turnout, electorate and spoilt papers: not recorded',
        'Recorded: candidates and their parties',
      ],
    ],
    [
      'has a vote that is not recorded',
      [1, 'Ann Lab 5 ✓; Ben Con ?'],
      [
        '🟥 **Ann** Lab **5** ✓',
        '🟦 Ben Con **not recorded**',
        'Hold or gain, majority, turnout, electorate and spoilt papers: not recorded',
        'Recorded: votes, winner',
      ],
    ],
    [
      'has figures that contradict each other',
      [1, 'Ann Lab 5 ✓; Ben Con 4 ✓'],
      [
        '🟥 Ann Lab **5** · 55.6%',
        '🟦 Ben Con **4** · 44.4%',
        'Majority: in doubt · 9 votes',
        `Hold or gain, t${PAPERS}`,
        '⚠ The source’s figures do not add up: see “In full”',
        'Votes are recorded; share is derived; who was elected, and by how much, is in doubt',
      ],
    ],
    [
      'has a gain from a party that is not recorded',
      [1, 'Ann Lab 6; Ben Con 2', { outcomes: [gain] }],
      [
        '🟥 **Labour gain**',
        '🟥 **Ann** Lab **6** · 75.0% ✓',
        '🟦 Ben Con **2** · 25.0%',
        '**Majority 4** (50.0 points) · 8 votes',
        `From whom it was gained, t${PAPERS}`,
        'Recorded: votes, gain. Derived: winner, shares, majority, total',
      ],
    ],
    [
      'has ballot papers, an electorate and spoilt papers',
      [1, 'Ann Lab 6; Ben Con 2', { total_electorate: 2500, turnout_reported: 1010, spoilt_ballots: 1 }],
      [
        '🟥 **Ann** Lab **6** · 75.0% ✓',
        '🟦 Ben Con **2** · 25.0%',
        '**Majority 4** (50.0 points) · 8 votes',
        '1,010 ballot papers issued (40.4%) · electorate 2,500 · 1 spoilt paper',
        'Hold or gain: not recorded',
        'Recorded: votes, ballot papers, electorate, spoilt papers. Derived: winner, shares, majority, total, turnout',
      ],
    ],
  ])('%s', (_, [seats, line, changes], expected) => {
    expect(rows(seats as number, line as string, changes as Partial<Ballot>)).toEqual(expected);
  });

  it('leaves out what the source has for no ward, but not what it lacks for this one', () => {
    const [known, unknown] = [poll(1, 'Ann Lab 6; Ben Con 2'), poll(1, 'Cat Lab 6; Dan Con 2')].map(
      (ballot, index) => ({
        ...ballot,
        turnout_percentage: 40,
        turnout_reported: null,
        total_electorate: index === 0 ? 2500 : null,
        spoilt_ballots: null,
      }),
    );
    const of = subject(({ election }) => Object.assign(election, { ballots: [known, unknown] }));
    expect(linesOf(briefOf(known as Ballot, of)).join('\n')).not.toContain('poilt papers');
    expect(linesOf(briefOf(unknown as Ballot, of))).toContain('Hold or gain and electorate: not recorded');
  });

  it('names two people of one surname in full', () => {
    const candidates = poll(2, 'A Lab 9; B Con 6; C LD 5').candidates.map((one, index) => ({
      ...one,
      person_name: ['Ann Hill', 'Ben Hill', 'Cat Hill'][index] ?? '',
    }));
    expect(rows(2, 'A Lab 9', { candidates }).join('\n')).toContain(
      '**Majority 1**: Ben Hill over Cat Hill. Ann Hill over Cat Hill: 4.',
    );
  });

  it('shows twelve candidates, and each unlisted party by its name', () => {
    const line = Array.from({ length: 12 }, (_, index) => `Person${index} ${index % 2 ? 'Link' : 'Lab'} ${50 - index}`);
    const shown = rows(1, line.join('; '));
    expect(shown.filter((one) => /^(?:🟥|⬛) \**Person\d+/.test(String(one)))).toHaveLength(12);
    expect(shown).toContain('⬛ Person1 Link **49** · 9.2%');
  });

  it('gives both baselines if who had the seat on the day had been elected for another party', () => {
    const ballot = poll(1, 'Ann Lab 6; Ben Con 2', { defending: defenders('Zoe Lab Con') });
    const list = { ...derby(2022).election.councillors } as NonNullable<Subject['election']['councillors']>;
    const of = subject(({ election }) => Object.assign(election, withList(list, [ballot])));
    const embed = briefOf(ballot, of);
    expect(linesOf(embed).slice(0, 2)).toEqual([
      '🟥 **Labour hold**†, on the day',
      '🟥 **Lab gain** from Con†, as elected',
    ]);
    expect(embed.footer?.text).toContain('† inferred from Open Council Data, 2021');
  });

  const CONSERVATIVE = { party_id: 'PP52', party_name: 'Conservative Party' };
  const LABOUR = { party_id: 'PP53', party_name: 'Labour Party' };
  it.each([
    ['hold and a gain of one party', [hold], LABOUR, 1, [], '🟥 **Labour hold**, but one seat a **gain**†'],
    ['hold and two gains', [hold], LABOUR, 2, [], '🟥 **Labour hold**, but two seats **gains**†'],
    ['hold and a gain of another', [hold], CONSERVATIVE, 1, [], '🟥 **Lab hold**, but one seat a **Con gain**†'],
    [
      'gain and a further gain',
      [gain],
      LABOUR,
      1,
      [CONSERVATIVE],
      '🟥 **Labour gain**, and one more seat a **gain** from Con†',
    ],
  ])('names a recorded %s that no label shows, in one sentence', (_, outcomes, party, seats, from, expected) => {
    const ballot = poll(3, 'Ann Lab 9; Abe Lab 8; Ben Con 7; Cat LD 5', { outcomes });
    const result = { ...wardResult(ballot, mills.election), unlabelled: [{ ...party, ballot, seats, from }] };
    const lines = linesOf(wardAnswer(result, null, mills).brief().embed);
    const end = lines.findIndex((line) => line === '' || line.includes('Ann'));
    expect(lines.slice(0, end).join(' ')).toBe(expected);
  });
});
