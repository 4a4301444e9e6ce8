import { describe, expect, it } from 'vitest';
import { historyAnswer } from '../../src/render/history.ts';
import type { Subject } from '../../src/render/subject.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { wardHistory } from '../../src/results/ward-history.ts';
import { defenders, list, withList } from '../support/holders.ts';
import { poll, subject } from '../support/polls.ts';
import { ballotIn, derby, published } from './derby.ts';

/** The embed in brief about a ward of Derby through all its elections. */
function derbyBrief(ward: string) {
  const newest = derby(2022, { pictures: published(`history/${ward.toLowerCase()}`) });
  const elections = [2022, 2021, 2019, 2018, 2016, 2003].map((year) => derby(year).election);
  return brief(wardHistory(ballotIn(ward, newest), elections, newest.council), newest);
}

function brief([first, ...rest]: ReturnType<typeof wardHistory>, of: Subject) {
  if (!first) throw new Error('no contest');
  return historyAnswer([first, ...rest], of).brief().embed;
}

describe('A ward through the years in brief', () => {
  it('has two lines for each contest, and once what is not recorded or not on file', () => {
    const { author, title, description, footer, image, fields } = derbyBrief('Darley');
    expect({ author, title, fields }).toEqual({
      author: undefined,
      title: 'Darley, 2003 to 2022',
      fields: undefined,
    });
    expect(description?.split('\n')).toEqual([
      '**2022** 🟥 C. Swan, gain from Con†',
      'Lab 53.5 · Con 28.3 · Grn 10.0',
      '**2021** 🟥🟦 A. Martin, A.L. Grimadell',
      'Lab hold†, Con gain from Lab†',
      'Lab 42.2 · Con 32.9 · Grn 17.3',
      '**2019** 🟥 Martin Repton, hold†',
      'Lab 48.3 · Con 25.0 · LD 17.6',
      '**2018** 🟥 Lisa Eldret, hold†',
      'Lab 42.4 · Con 40.8 · LD 11.6',
      '**2016** 🟥 Jack Stanton',
      'Lab 40.8 · Con 31.8 · Grn 10.6',
      '**2003** 🟧 Joan Travis, gain from Lab†',
      'LD 41.9 · Lab 29.0 · Con 26.1',
      '',
      'Hold or gain in 2016: not recorded',
      '2 votes each in 2021: shares are of votes',
      'Nothing on file between 2003 and 2016',
      '3 notes: see “In full”',
      expect.stringMatching(/^\[Wikipedia\]\(\S+\), CC BY-SA 4\.0; /),
    ]);
    expect(footer?.text).toBe(
      'Recorded: votes, winners (2003: derived), hold or gain. Derived: shares in % of votes. † inferred',
    );
    expect(image?.url).toContain('history/darley');
  });

  it('has the bar chart of the only contest on file, because a line chart would say the same', () => {
    const newest = derby(2003, { pictures: published('history/darley', 'wards/darley') });
    const { image } = brief(wardHistory(ballotIn('Darley', newest), [newest.election], newest.council), newest);
    expect(image?.url).toContain('wards/darley');
    expect(image?.description).toMatch(/^Bar chart of the votes in Darley/);
  });

  it('marks a gain that follows only from the parties that councillors were elected for', () => {
    const { description, footer } = derbyBrief('Boulton');
    expect(description).toContain('**2022** 🔷 A. Lindsey, gain from UKIP‡\n');
    expect(footer?.text).toMatch(/† inferred\. ‡ inferred as elected; on the day: not recorded$/);
  });

  it('gives surnames where two whole names do not fit on a line', () => {
    expect(derbyBrief('Chellaston').description).toContain('**2003** 🟦🟦 Liversedge, Hickson\n');
  });

  it.each(['Darley', 'Boulton', 'Mickleover', 'Chellaston', 'Alvaston', 'Sinfin'])(
    'has no line about a contest in %s that would wrap on a phone',
    (ward) => {
      const lines = derbyBrief(ward).description?.split('\n') ?? [];
      const shown = lines.slice(0, lines.indexOf('')).map((line) => line.replaceAll('**', ''));
      expect(shown.length).toBeGreaterThan(10);
      expect(shown.filter((line) => [...line].length > 40)).toEqual([]);
    },
  );

  const contests = (...polls: [string, Ballot][]) =>
    wardHistory(
      poll(1, 'Ann Lab 1'),
      polls.map(([election_date, ballot]) => ({ ...withList(list('Lab 5 4; Con 4 3'), [ballot]), election_date })),
      subject().council,
    );
  const linesOf = (line: string, changes: Partial<Ballot> = {}, seats = 1) =>
    brief(contests(['2007-05-03', poll(seats, line, changes)]), subject())
      .description?.split('\n')
      .slice(0, -1)
      .filter((one) => !one.endsWith('note: see “In full”'));

  it.each<[string, string, Partial<Ballot>, number, string[]]>([
    [
      'a gain from whom is not recorded',
      'Ann Lab 6; Ben Con 4',
      { outcomes: [{ party_id: 'PP53', outcome: 'gain', gained_from: null }] },
      1,
      ['**2007** 🟥 Ann, gain', 'Lab 60.0 · Con 40.0', '', 'Gained from whom in 2007: not recorded'],
    ],
    [
      'one label for two seats',
      'Ann Lab 6; Abe Lab 4; Ben Con 2',
      { outcomes: [{ party_id: 'PP53', outcome: 'hold', gained_from: null }] },
      2,
      [
        '**2007** 🟥🟥 Ann, Abe',
        'Lab hold (one label for 2 seats)',
        'Lab 83.3 · Con 16.7',
        '',
        '2 votes each in 2007: shares are of votes',
      ],
    ],
    [
      'two seats with the same result',
      'Ann Lab 6; Abe Lab 4; Ben Con 2',
      { defending: defenders('Bob Lab; Bea Lab') },
      2,
      [
        '**2007** 🟥🟥 Ann, Abe',
        '2 × Lab hold†',
        'Lab 83.3 · Con 16.7',
        '',
        '2 votes each in 2007: shares are of votes',
      ],
    ],
    [
      'a tie',
      'Ann Lab 5; Ben Con 5',
      {},
      1,
      ['**2007** Winner not recorded', 'Con 50.0 · Lab 50.0', '', 'Hold or gain in 2007: not recorded'],
    ],
    [
      'votes that are not recorded',
      'Ann Lab ? ✓; Ben Con ?',
      {},
      1,
      ['**2007** 🟥 Ann', 'Shares: not recorded', '', 'Hold or gain in 2007: not recorded'],
    ],
    [
      'a poll that filled no seat',
      'Ann Lab ?; Ben Con ?',
      { cancelled_poll: true, cancellation_reason: 'countermanded' },
      1,
      ['**2007** Seat not filled that day', 'No poll: a candidate died'],
    ],
    [
      'a long name, with the outcome on the next line',
      'Annabella-Christiana-Wilhelmina Lab 6; Ben Con 4',
      { defending: defenders('Bob Con') },
      1,
      ['**2007** 🟥 Annabella-Christiana-Wilhelmina', 'gain from Con†', 'Lab 60.0 · Con 40.0'],
    ],
  ])('says %s', (_, line, changes, seats, lines) => {
    expect(linesOf(line, changes, seats)).toEqual(lines);
  });
});
