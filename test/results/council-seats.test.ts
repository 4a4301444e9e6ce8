import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { councilResult } from '../../src/results/council-result.ts';
import { addsUp, councilSeats } from '../../src/results/council-seats.ts';
import { inferredOutcomes } from '../../src/results/inferred-outcomes.ts';
import { partyKey } from '../../src/results/parties.ts';
import type { Ballot, Council, Councillors, Election } from '../../src/results/schema.ts';
import { alwaysSeats, testham } from '../support/elections.ts';
import { changed, defenders, list, PARTIES, withList } from '../support/holders.ts';
import { poll } from '../support/polls.ts';

const { council, election } = testham();
const polls = (...winners: string[]) => winners.map((line) => poll(1, line));

function rowsOf(of: Election, changes: Partial<Council> = {}) {
  return councilSeats(of, { ...council, ...changes })?.rows.map(
    ({ party_name, before, after, change }) => `${party_name.slice(0, 6)} ${before} ${after} ${change}`,
  );
}

describe('The seats of a council', () => {
  it('are as the source prints them, if it does', () => {
    const of = { ...election, councillors: list('Lab 9 9') };
    expect(councilSeats(of, council)).toMatchObject({ basis: 'recorded', baseline: null, list: null, asElected: null });
    expect(councilSeats(of, council)?.vacant).toEqual({ before: 0, after: 0 });
    expect(rowsOf(of)).toEqual(['Conser 5 4 -1', 'Labour 4 4 0', 'Libera 0 1 1']);
  });

  it('are those on the list before, and after it those not contested and the winners', () => {
    const of = withList(
      list('Con 5 4; Lab 4 2'),
      polls('Ann Lab 2; Ben Con 1', 'Cat LD 2; Dan Con 1', 'Eve Lab 2; Fay LD 1'),
    );
    expect(councilSeats(of, council)).toMatchObject({ basis: 'derived', baseline: 'on the day', asElected: null });
    expect(rowsOf(of)).toEqual(['Conser 5 4 -1', 'Labour 4 4 0', 'Libera 0 1 1']);
  });

  it('are not recorded before if the list was taken after', () => {
    const of = withList(list('Con 5 4; Lab 3 2; Vac 1 1', { taken: 'after' }), polls('Ann Lab 2; Ben Con 1'));
    expect(rowsOf(of)).toEqual(['Conser null 4 null', 'Labour null 3 null']);
    expect(councilSeats(of, council)).toMatchObject({ vacant: { before: null, after: 1 } });
  });

  it('are the winners if the whole council was elected', () => {
    const of = withList(null, polls('Ann Lab 2; Ben Con 1', 'Cat Con 2; Dan Lab 1', 'Eve Lab 2; Fay LD 1'));
    expect(rowsOf(of, { seats: alwaysSeats(3) })).toEqual(['Labour null 2 null', 'Conser null 1 null']);
  });

  it('are not recorded without a list if only part of the council was elected', () => {
    expect(councilSeats(withList(null, polls('Ann Lab 2; Ben Con 1')), council)).toBeNull();
  });

  it('never come from a yearly record', () => {
    const source = election.sources[0] as (typeof election.sources)[number];
    const years = [2006, 2007].map((year) => ({ year, seats: [{ ...PARTIES.Lab, seats: 9 }] }));
    const of = withList(null, polls('Ann Lab 2; Ben Con 1'));
    expect(councilSeats(of, { ...council, yearly_record: { source, years } })).toBeNull();
  });

  it('do not call a change of name a gain', () => {
    const both = withList(list('Con 5 5; Lab 1 1; RefD 3 1'), polls('Ann Ref 2; Ben Lab 1', 'Cat Ref 2; Dan Lab 1'));
    // In Derby, a source prints both alike; anywhere else, two registered parties are two.
    const of = { ...both, council: 'derby' };
    expect(rowsOf(of)).toEqual(['Conser 5 5 0', 'Reform null 2 null', 'Reform 3 1 null', 'Labour 1 1 0']);
    expect(rowsOf(both)).toEqual(['Conser 5 5 0', 'Reform 0 2 2', 'Reform 3 1 -2', 'Labour 1 1 0']);
    expect(councilSeats(of, council)?.unaccounted).toEqual({ before: 0, after: 0 });
  });

  it('give no change of a lump that may include a party under another name', () => {
    const of = withList(list('Con 5 5; Ref 2 1; Other 2 1'), polls('Ann RefD 2; Ben Lab 1', 'Cat Con 2; Dan Lab 1'));
    expect(rowsOf({ ...of, council: 'derby' })).toEqual([
      'Conser 5 6 1',
      'Reform 2 1 null',
      'Indepe 2 1 null',
      'Reform null 1 null',
    ]);
  });

  it('count independents with those whom the list lumps together', () => {
    const of = withList(list('Con 7 6; Other 2 2'), polls('Ann Ind 2; Ben Lab 1'));
    expect(rowsOf(of)).toEqual(['Conser 7 6 -1', 'Indepe 2 3 1']);
  });

  it('give no change of a lump that may include the party of a winner by name', () => {
    const of = withList(list('Con 7 6; Other 2 2'), polls('Ann Link 2; Ben Con 1'));
    expect(rowsOf(of)).toEqual(['Conser 7 6 -1', 'Indepe 2 3 null']);
  });
});

describe('The seats of a council as elected', () => {
  const changes = [changed('Other', 'Lab', false), changed('Other', 'Con', true)];
  const of = withList(
    list('Con 3 3; Lab 4 3; Other 2 1', { changed_party: changes }),
    polls('Ann Con 2; Ben Lab 1', 'Cat LD 2; Dan Lab 1'),
  );

  it('undo each change of party: before for all, and after for the seats not contested', () => {
    expect(
      councilSeats(of, council)?.asElected?.map((row) => `${row.party_name.slice(0, 6)} ${row.before} ${row.after}`),
    ).toEqual(['Labour 5 4', 'Conser 4 4', 'Libera 0 1']);
    expect(rowsOf(of)).toEqual(['Conser 3 4 1', 'Labour 4 3 -1', 'Indepe 2 1 -1', 'Libera 0 1 1']);
  });

  it('give control of their own', () => {
    const { before, after, asElected } = councilResult(of, council);
    expect([before?.holder, after?.holder]).toEqual(['no overall control', 'no overall control']);
    expect(asElected).toMatchObject({
      before: { holder: { party_id: 'PP53' }, basis: 'derived' },
      after: { holder: 'no overall control' },
    });
  });
});

describe('Seats that do not add up', () => {
  it('are vacant if the list shows nobody in them', () => {
    const of = withList(list('Con 4 4; Lab 4 2; Vac 1 1'), polls('Ann Lab 2; Ben Con 1', 'Cat Lab 2; Dan Con 1'));
    const seats = councilSeats(of, council);
    expect(seats).toMatchObject({ vacant: { before: 1, after: 1 }, unaccounted: { before: 0, after: 0 } });
    expect(councilResult(of, council)).toMatchObject({ mark: 5, largest: { short: 1 } });
  });

  it('are vacant after if the list leaves them out, and otherwise missing with their ballot', () => {
    const seatsOf = (line: string, ...ballots: string[]) => {
      const { vacant, unaccounted } = councilSeats(withList(list(line), polls(...ballots)), council) ?? {};
      return [vacant?.before, vacant?.after, unaccounted?.after];
    };
    expect(seatsOf('Con 4 4; Lab 4 3', 'Ann Lab 2; Ben Con 1')).toEqual([1, 1, 0]);
    expect(seatsOf('Con 5 4; Lab 4 3', 'Ann Lab 2; Ben Con 1')).toEqual([0, 0, 1]);
    expect(seatsOf('Con 4 4; Lab 4 3; Vac 1 0', 'Ann Lab 2; Ben Con 1')).toEqual([1, 0, 1]);
  });

  it('are vacant if a poll was countermanded', () => {
    const countermanded = poll(1, 'Ann Lab ?; Ben Con ?', {
      cancelled_poll: true,
      cancellation_reason: 'countermanded',
    });
    expect(councilSeats(withList(list('Con 5 4; Lab 4 4'), [countermanded]), council)).toMatchObject({
      vacant: { before: 0, after: 1 },
      unaccounted: { before: 0, after: 0 },
    });
  });

  it('give no control as elected', () => {
    const changes = [changed('Other', 'Lab', false), changed('Other', 'Con', true)];
    const of = withList(
      list('Con 3 3; Lab 4 3; Other 2 1', { changed_party: changes }),
      polls('Ann Con 2; Ben Lab 2', 'Cat LD 2; Dan Lab 1'),
    );
    expect(councilResult(of, council).asElected).toMatchObject({
      before: { holder: { party_id: 'PP53' } },
      after: null,
    });
  });

  it.each<[string, Election, number, number]>([
    [
      'parties that the source leaves out',
      { ...election, control: null, composition: [{ ...PARTIES.Con, seats_before: 9, seats_after: 7 }] },
      0,
      2,
    ],
    [
      'too many seats',
      { ...election, control: null, composition: [{ ...PARTIES.Con, seats_before: 10, seats_after: 9 }] },
      -1,
      0,
    ],
    ['a tie', withList(list('Con 5 4; Lab 4 4'), polls('Ann Lab 2; Ben Con 2')), 0, 1],
    ['a winner who is not recorded', withList(list('Con 5 5; Lab 4 3'), polls('Ann Lab ?; Ben Con ?')), 0, 1],
  ])('give no control, no largest party and no combinations: %s', (_, of, before, after) => {
    const seats = councilSeats(of, council);
    expect(seats?.unaccounted).toEqual({ before, after });
    const result = councilResult(of, council);
    expect(result.before === null).toBe(before !== 0);
    if (after !== 0) expect(result).toMatchObject({ after: null, largest: null, combinations: [] });
  });

  it('give no control if one party may have more than half under names that the list counts together', () => {
    const wins = ['Ann Link 2; Ben Con 1', 'Cat Link 2; Dan Con 1', 'Eve Link 2; Fay Con 1'];
    const control = (lump: number, contested: number) => {
      const of = withList(
        list(`Con ${9 - lump} ${9 - lump - contested}; Other ${lump} ${lump}`),
        polls(...wins.slice(0, contested)),
      );
      const { before, after } = councilResult(of, council);
      return [before, after].map((one) => one?.holder ?? null);
    };
    expect(control(5, 0)).toEqual([null, null]);
    expect(control(2, 3)).toMatchObject([{ party_id: 'PP52' }, null]);
    expect(control(2, 2)).toMatchObject([{ party_id: 'PP52' }, { party_id: 'PP52' }]);
  });

  it('have the size of the year before, if new boundaries changed it', () => {
    const year = Number(election.election_date.slice(0, 4));
    const seats = [
      { from: 1990, to: year - 1, seats: 7 },
      { from: year, to: 2100, seats: 9 },
    ];
    const of = withList(
      list('Con 3 2; Lab 4 4'),
      polls('Ann Lab 2; Ben Con 1', 'Cat Con 2; Abe LD 1', 'Dan Con 2; Eve LD 1'),
    );
    const result = councilResult(of, { ...council, seats });
    expect(result.composition).toMatchObject({ size: { before: 7, after: 9 }, vacant: { before: 0, after: 0 } });
    expect(result.before?.holder).toMatchObject({ party_id: 'PP53' });
    expect(result.after?.holder).toMatchObject({ party_id: 'PP53' });
  });

  it('do not take away the control that a source states', () => {
    const of = { ...election, composition: [{ ...PARTIES.Con, seats_before: 9, seats_after: 7 }] };
    expect(councilResult(of, council).after).toEqual({ holder: 'no overall control', basis: 'recorded' });
  });
});

describe('For any list and any one-seat wards', () => {
  const party = fc.constantFrom<'Lab' | 'Con' | 'LD'>('Lab', 'Con', 'LD');
  const contests = fc.array(fc.record({ holder: party, winner: party }), { minLength: 1, maxLength: 6 });
  const others = fc.record({ Lab: fc.nat(9), Con: fc.nat(9), LD: fc.nat(9) });

  it('each party’s seats after less those before are its gains less its losses', () => {
    fc.assert(
      fc.property(contests, others, (seats, stay) => {
        const line = (['Lab', 'Con', 'LD'] as const).map((letters) => {
          const defended = seats.filter(({ holder }) => holder === letters).length;
          return `${letters} ${stay[letters] + defended} ${stay[letters]}`;
        });
        const ballots = seats.map(({ holder, winner }) =>
          poll(1, `Ann ${winner} 1`, { defending: defenders(`Abe ${holder}`) }),
        );
        const of = withList(list(line.join('; ')), ballots);
        const total = seats.length + stay.Lab + stay.Con + stay.LD;
        const found = councilSeats(of, { ...council, seats: alwaysSeats(total) });
        expect(found && addsUp('after', found) && addsUp('before', found)).toBe(true);
        const results = ballots.flatMap(
          (ballot: Ballot) => inferredOutcomes({ ballot, election: of }, null)?.seats ?? [],
        );
        for (const row of found?.rows ?? []) {
          const won = results.filter(
            ({ party: one, outcome }) => outcome === 'gain' && partyKey(one) === partyKey(row),
          );
          const lost = results.filter(({ from }) => from && partyKey(from) === partyKey(row));
          expect(row.change).toBe(won.length - lost.length);
        }
      }),
    );
  });

  it('as elected, the council has as many seats as on the day', () => {
    const all = fc.constantFrom<keyof typeof PARTIES>('Lab', 'Con', 'LD', 'Other');
    const moves = fc.array(fc.record({ now: all, before: all, contested: fc.boolean() }), { maxLength: 3 });
    fc.assert(
      fc.property(moves, (each) => {
        const changed_party: Councillors['changed_party'] = each.map(({ now, before, contested }) =>
          changed(now, before, contested),
        );
        const of = withList(
          list('Lab 9 6; Con 9 6; LD 9 6; Other 9 6', { changed_party }),
          polls('Ann Lab 2; Ben Con 1'),
        );
        const found = councilSeats(of, council);
        const sum = (rows: readonly { before: number | null; after: number }[]) => ({
          before: rows.reduce((total, { before }) => total + (before ?? 0), 0),
          after: rows.reduce((total, { after }) => total + after, 0),
        });
        expect(sum(found?.asElected ?? found?.rows ?? [])).toEqual(sum(found?.rows ?? []));
      }),
    );
  });
});
