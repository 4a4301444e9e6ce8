import { describe, expect, it } from 'vitest';
import { councilResult } from '../../src/results/council-result.ts';
import { councilSeats } from '../../src/results/council-seats.ts';
import { derby } from '../render/derby.ts';
import { CONSERVATIVE, LABOUR, testham } from '../support/elections.ts';

const OTHERS = { party_id: null, party_name: 'Independents and others' };

describe('Seats by the yearly record', () => {
  const { election, council } = testham(({ election: one, council: of }) => {
    one.composition = null;
    const seats = (con: number, lab: number) => [
      { ...CONSERVATIVE, seats: con },
      { ...LABOUR, seats: lab },
    ];
    of.yearly_record = {
      source: { ...(one.sources[0] as (typeof one.sources)[number]) },
      years: [
        { year: 2006, seats: seats(6, 3) },
        { year: 2007, seats: [...seats(4, 4), { ...OTHERS, seats: 1 }] },
      ],
    };
  });
  const rows = (date: string, changes = {}) =>
    councilResult({ ...election, election_date: date, ...changes }, council).composition?.rows.map(
      ({ party_name, before, after, change }) => `${party_name.slice(0, 3)} ${before} ${after} ${change}`,
    );

  it('are those of the year and the year before', () => {
    expect(rows('2007-05-03')).toEqual(['Con 6 4 -2', 'Lab 3 4 1', 'Ind 0 1 1']);
    expect(councilResult(election, council).composition?.years).toMatchObject({ before: 2006, after: 2007 });
  });
  it('are unknown before if the previous year is missing, and unknown if its own year is', () => {
    expect(rows('2006-05-04')).toEqual(['Con null 6 null', 'Lab null 3 null']);
    expect(rows('2008-05-01')).toBeUndefined();
  });
  it('are unknown on a day with only by-elections', () => {
    const byElections = election.ballots.map((ballot) => ({ ...ballot, by_election: true }));
    expect(rows('2007-05-03', { ballots: byElections })).toBeUndefined();
    expect(rows('2007-05-03', { ballots: [...byElections, ...election.ballots] })).toHaveLength(3);
  });
});

describe('The seats of Derby by its yearly record', () => {
  it.each([
    [2018, ['Labour Party 25 22', 'Conservative Party 17 19', 'Liberal Democrats 5 5', 'UK Independence Party 2 3']],
    [2019, ['Conservative Party 19 20', 'Labour Party 22 16', 'Liberal Democrats 5 7', 'UK Independence Party 3 5']],
    [2022, ['Conservative Party 21 18', 'Labour Party 13 16', 'Liberal Democrats 8 8', 'Independents and others 9 7']],
  ])('are sorted by size in %i', (year, first) => {
    const { election, council } = derby(year);
    const { rows = [], years } = councilSeats(election, council) ?? {};
    expect(rows.slice(0, 4).map(({ party_name, before, after }) => `${party_name} ${before} ${after}`)).toEqual(first);
    expect(years).toMatchObject({ before: year - 1, after: year, source: { name: 'Open Council Data UK' } });
  });

  it('include parties that lost their last seats or won their first', () => {
    // UKIP held five seats in 2019 and is in no later year; Reform UK is in 2022 and not before.
    const { election, council } = derby(2022);
    const rowIn = (date: string, name: string) =>
      councilSeats({ ...election, election_date: date }, council)?.rows.find(({ party_name }) => party_name === name);
    expect(rowIn('2020-05-07', 'UK Independence Party')).toMatchObject({ before: 5, after: 0, change: -5 });
    expect(rowIn('2022-05-05', 'Reform UK')).toMatchObject({ before: 0, after: 2, change: 2 });
    expect(rowIn('2022-05-05', 'UK Independence Party')).toBeUndefined();
  });
});
