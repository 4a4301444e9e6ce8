import { describe, expect, it } from 'vitest';
import { councilAnswer } from '../../src/render/council.ts';
import type { Subject } from '../../src/render/subject.ts';
import { councilResult } from '../../src/results/council-result.ts';
import { changed, defenders, list, withList } from '../support/holders.ts';
import { poll, seats, subject } from '../support/polls.ts';
import { derby, published } from './derby.ts';
import { figuresNotIn } from './figures.ts';
import { briefOf } from './parts.ts';

const reply = (of: Subject) => councilAnswer(councilResult(of.election, of.council), of);
/** The first line, the lines without the notes and the source, and the footer. */
const shown = (of: Subject) => briefOf(reply(of));
const YEARS = [2003, 2016, 2018, 2019, 2021, 2022];

describe('The brief reply about Derby’s council', () => {
  it.each([
    [
      2003,
      'Derby City Council, 1 May 2003: no overall control; Labour lost control, 25 of 51 seats, one short',
      [
        '🟥 **Lab** 27 → **25** (−2) · won 7 · 31.5%',
        '🟧 **LD** 12 → **13** (+1) · won 6 · 30.9%',
        '🟦 **Con** 11 → **12** (+1) · won 5 · 30.6%',
        '⬜ **Ind** 1 → **1** · won 1 · 7.0%',
        '**19 seats contested**',
        '**26 for a majority**: Lab + any one other, or LD + Con + Ind',
      ],
      'Recorded: seats, control, votes. Derived: changes, seats won, shares, combinations',
    ],
    [
      2016,
      'Derby City Council, 5 May 2016: Labour control, 26 of 51 seats, a majority of one',
      [
        '🟥 **Lab** 26 seats · won 7 · 31.6%',
        '🟦 **Con** 17 seats · won 7 · 34.1%',
        '🟧 **LD** 5 seats · won 2 · 15.0%',
        '🟪 **UKIP** 2 seats · won 1 · 15.6%',
        '**Also stood**: Grn 1.9%, Ind 0.8%, TUSC 0.8%, Link 0.1%, BritInd 0.1%',
        '**17 seats contested** · 1 vacant',
        'Seats before: not recorded',
      ],
      'Recorded: votes. Derived: seats on the day (Open Council Data, 2016, made after the poll), control, seats won, shares',
    ],
    [
      2018,
      'Derby City Council, 3 May 2018: no overall control; Labour largest, 22 of 51 seats, four short',
      [
        '**Before**: no overall control; as elected, Labour',
        '🟥 **Lab** 25 → **22** (−3) · won 5 · 30.9%',
        '🟦 **Con** 17 → **19** (+2) · won 8 · 39.9%',
        '🟧 **LD** 5 → **5** · won 2 · 15.1%',
        '🟪 **UKIP** 2 → **3** (+1) · won 2 · 9.3%',
        '🔳 **Ind/Other** 2 → **2**',
        '**Also stood**: Ind 3.3%, Grn 1.3%, BritInd 0.1%, Link under 0.1%',
        '**17 seats contested**, 3 changed hands†',
        '**26 for a majority**: Lab + either Con or LD; Con + LD + either UKIP or 2 Ind/Other; or Lab + UKIP + 1 Ind/Other',
      ],
      'Recorded: votes. Derived: seats on the day (Open Council Data, 2017), control, changes, seats won, shares, combinations. † inferred from who had the seats before',
    ],
    [
      2019,
      'Derby City Council, 2 May 2019: no overall control; Conservative largest, 20 of 51 seats, six short',
      [
        '🟦 **Con** 19 → **20** (+1) · won 6 · 31.6%',
        '🟥 **Lab** 22 → **16** (−6) · won 5 · 30.4%',
        '🟧 **LD** 5 → **7** (+2) · won 3 · 17.9%',
        '🟪 **UKIP** 3 → **5** (+2) · won 2 · 15.4%',
        '⚫ **Ind/Other** 2 → **3** (+1)',
        '⬜ **Ind** won 1 · 4.3%',
        '**Also stood**: Grn 0.3%, Link 0.1%',
        '**17 seats contested**, 7 changed hands†',
        '**26 for a majority**: Con + either Lab or LD; Lab + LD + either UKIP or 3 Ind/Other; or Con + UKIP + 1 Ind/Other',
      ],
      'Recorded: votes. Derived: seats on the day (Open Council Data, 2018), control, changes, seats won, shares, combinations. † inferred from who had the seats before',
    ],
    [
      2021,
      'Derby City Council, 6 May 2021: no overall control; Conservative largest, 22 of 51 seats, four short',
      [
        '🟦 **Con** 19 → **22** (+3) · won 9 · 38.5%',
        '🟥 **Lab** 15 → **13** (−2) · won 5 · 31.0%',
        '🟧 **LD** 8 → **8** · won 2 · 15.4%',
        '🔷 **The Brexit Party** 5 before, **4** after',
        '🔳 **Ind/Other** 4 before, **2** after',
        '🔹 **Ref Derby** 2 seats · won 2 · at least 4.8%',
        '**Also stood**: Grn 4.4%, Ind 3.4%, REF 2.4%, LINK 0.1%, TUSC under 0.1%',
        '**18 seats contested**',
        '**26 for a majority**: Con + either Lab or LD; others not worked out',
        'Changes for The Brexit Party, Ind/Other and Ref Derby: not recorded',
      ],
      'Recorded: votes. Derived: seats on the day (Open Council Data, 2020), control, changes, seats won, shares, combinations',
    ],
    [
      2022,
      'Derby City Council, 5 May 2022: no overall control; Conservative largest, 18 of 51 seats, eight short',
      [
        '🟦 **Con** 21 → **18** (−3) · won 5 · 32.4%',
        '🟥 **Lab** 13 → **16** (+3) · won 7 · 36.1%',
        '🟧 **LD** 8 → **7** (−1) · won 2 · 16.9%',
        '🔹 **Ref Derby** 6 before, **4** after',
        '⚫ **Ind/Other** 3 before, **4** after',
        '🔷 **Ref** 2 seats · won 2 · at least 5.1%',
        '⬜ **Ind** won 1 · 2.7%',
        '**Also stood**: Grn 3.8%, REF 2.9%, EDP 0.1%',
        '**17 seats contested**',
        '**26 for a majority**: Con + Lab, Con + LD + 1 Ind/Other, or Lab + LD + 3 Ind/Other; others not worked out',
        'Changes for Ref Derby, Ind/Other and Ref: not recorded',
      ],
      'Recorded: votes. Derived: seats on the day (Open Council Data, 2021), control, changes, seats won, shares, combinations',
    ],
  ])('in %i', (year, content, lines, basis) => {
    expect(shown(derby(year))).toEqual({ content, lines, basis });
  });

  it.each(YEARS)('has in %i no figure that the full one does not have', (year) => {
    expect(figuresNotIn(reply(derby(year)))).toEqual([]);
  });

  it('has the hemicycle, the number of notes, and each publisher once', () => {
    const { embed } = reply(
      derby(2003, { pictures: published('council'), notes: [{ rule: 'seats-stated', sentence: 'A note.' }] }),
    ).brief();
    expect(embed.image?.description).toMatch(/^Hemicycle of the 51 seats /);
    expect(embed.description?.split('\n').slice(-2)).toEqual([
      '1 note: see “In full”',
      '[Wikipedia](https://en.wikipedia.org/wiki/2003_Derby_City_Council_election), CC BY-SA 4.0',
    ]);
    expect(embed.fields).toBeUndefined();
  });
});

/** Testham with these seats before and after, and control as they show it. */
const withSeats = (line: string, of = subject()) =>
  subject(({ election }) =>
    Object.assign(election, { composition: seats(line), control: null, ballots: of.election.ballots }),
  );

describe('The brief reply about a council', () => {
  it('whose seats and votes are not recorded says so on one line', () => {
    const bare = subject(({ election }) =>
      Object.assign(election, { composition: null, control: null, ballots: [poll(1, 'Ann Lab ? ✓; Ben Con ?')] }),
    );
    expect(shown(bare)).toEqual({
      content: 'Testham Borough Council, 3 May 2007: control after the election is not recorded',
      lines: [
        '🟥 **Lab** won 1',
        '**Also stood**: Con',
        '**1 seat contested**',
        'Seats on the council and all votes: not recorded',
      ],
      basis: 'Derived: seats won',
    });
  });

  it('of one party', () => {
    const one = subject(({ election }) =>
      Object.assign(election, {
        composition: seats('Lab 9 9'),
        control: null,
        ballots: [poll(1, 'Ann Lab 5'), poll(1, 'Bea Lab 6; Cat Lab 2')],
      }),
    );
    expect(shown(one)).toEqual({
      content: 'Testham Borough Council, 3 May 2007: Labour control, 9 of 9 seats, a majority of nine',
      lines: ['🟥 **Lab** 9 → **9** · won 2 · 100.0%', '**2 seats contested**'],
      basis: 'Recorded: seats, votes. Derived: control, changes, seats won, shares',
    });
  });

  it('with a tie does not say who won that seat', () => {
    const tied = subject(({ election }) =>
      Object.assign(election, {
        composition: seats('Con 4 4; Lab 4 4; LD 1 1'),
        control: null,
        ballots: [poll(1, 'Ann Lab 5; Ben Con 5')],
      }),
    );
    expect(shown(tied)).toEqual({
      content:
        'Testham Borough Council, 3 May 2007: no overall control; Conservative and Labour level, 4 of 9 seats each, one short',
      lines: [
        '🟦 **Con** 4 → **4** · 50.0%',
        '🟥 **Lab** 4 → **4** · 50.0%',
        '🟧 **LD** 1 → **1**',
        '**1 seat contested**',
        '**5 for a majority**: any two of Con, Lab and LD',
        'Who won 1 seat: not recorded',
      ],
      basis: 'Recorded: seats, votes. Derived: control, changes, seats won, shares, combinations',
    });
  });

  it('that changes hands names both parties', () => {
    expect(shown(withSeats('Con 5 3; Lab 4 6')).content).toBe(
      'Testham Borough Council, 3 May 2007: Labour control, 6 of 9 seats, a majority of three; Conservative lost control',
    );
    expect(shown(withSeats('Con 5 3; Lab 4 6')).lines).toEqual([
      '🟥 **Lab** 4 → **6** (+2) · won 1 · 36.7%',
      '🟦 **Con** 5 → **3** (−2) · won 1 · 46.7%',
      '🟧 **LD** won 1 · 16.7%',
      '**3 seats contested**, 1 changed hands',
    ]);
  });

  it('gives control before and after on both baselines if they differ', () => {
    const ballots = [poll(1, 'Ann Con 2; Ben Lab 1', { defending: defenders('Abe Lab Lab') })];
    const councillors = list('Lab 4 3; Con 4 4; Other 1 1', { changed_party: [changed('Other', 'Lab', false)] });
    const of = subject(({ election }) => Object.assign(election, withList(councillors, ballots)));
    expect(shown(of).lines[0]).toBe('**Before**: no overall control; as elected, Labour');
    expect(shown(of).lines).toContain('**1 seat contested**, 1 changed hands†');
  });

  it('whose seats do not add up works out no majority', () => {
    expect(shown(withSeats('Con 5 4; Lab 4 3')).lines.join('\n')).not.toContain('for a majority');
  });
});
