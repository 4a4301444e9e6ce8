import { describe, expect, it } from 'vitest';
import { councilResult } from '../../src/results/council-result.ts';
import { partiesOnTheDay } from '../../src/results/parties-on-the-day.ts';
import { alwaysSeats, CO_OPERATIVE, candidate, INDEPENDENT, LABOUR, testham } from '../support/elections.ts';
import { people, poll } from '../support/polls.ts';

const letters = (rows: readonly { party_name: string }[]) =>
  rows.map(({ party_name }) => party_name.slice(0, 3)).join('+');
const link = (party_name: string) => ({ party_id: null, party_name });
/** A ballot of people who stood for these, in this order, with 9, 8, 7 … votes. */
const stood = (...parties: { party_id: string | null; party_name: string }[]) => ({
  ...poll(1, 'Ann Lab 1'),
  candidates: parties.map((party, index) => candidate(`Person ${index}`, party, 9 - index)),
});

describe('The result of a council', () => {
  it('contains control, the majority mark and the largest party', () => {
    const { election, council } = testham();
    const { mark, seats, seatsContested, largest, before, after, combinations } = councilResult(election, council);
    expect({ mark, seats, seatsContested }).toEqual({ mark: 5, seats: 9, seatsContested: 3 });
    expect([before?.basis, after?.basis]).toEqual(['recorded', 'recorded']);
    expect(largest).toMatchObject({ rows: [{ party_id: 'PP52' }, { party_id: 'PP53' }], short: 1 });
    expect(combinations.map(({ members }) => letters(members))).toEqual(['Con+Lab', 'Con+Lib', 'Lab+Lib']);
  });

  it('has no composition if no seats are recorded', () => {
    const { election, council } = testham();
    const result = councilResult(
      { ...election, composition: null, control: null },
      { ...council, seats: alwaysSeats(8) },
    );
    expect(result).toMatchObject({
      composition: null,
      before: null,
      after: null,
      seats: 8,
      mark: 5,
      largest: null,
      combinations: [],
    });
  });

  it('never names a group as the largest party', () => {
    const rows = [
      { ...INDEPENDENT, seats_before: 0, seats_after: 7 },
      { ...LABOUR, seats_before: 0, seats_after: 2 },
    ];
    const { election, council } = testham();
    expect(councilResult({ ...election, composition: rows }, council).largest).toMatchObject({
      rows: [LABOUR],
      short: 3,
    });
    const alone = [
      { ...INDEPENDENT, seats_before: 9, seats_after: 9 },
      { ...LABOUR, seats_before: 0, seats_after: 0 },
    ];
    expect(councilResult({ ...election, composition: alone }, council).largest).toBeNull();
  });
});

describe('The parties of the day', () => {
  it('are sorted by votes, then seats, then name, with joint descriptions under their main party', () => {
    const { election } = testham();
    const first = poll(1, 'Ann Lab 5; Ben Con 6 ✓; Cat LD 1');
    first.candidates.unshift({ ...people('Coe Lab 1')[0], ...CO_OPERATIVE, elected: false } as never);
    const parties = partiesOnTheDay({ ...election, ballots: [first] });
    expect(parties.map(({ party_id, won, share }) => [party_id, won, share?.votes])).toEqual([
      ['PP52', 1, 6],
      ['PP53', 0, 6],
      ['PP90', 0, 1],
    ]);
    const unknown = partiesOnTheDay({ ...election, ballots: [poll(1, 'Ann Lab ?; Ben Con ? ✓; Cat LD ?; Dan Ind ?')] });
    expect(unknown.map(({ party_name, share }) => `${party_name} ${share}`)).toEqual([
      'Conservative Party null',
      'Independent null',
      'Labour Party null',
      'Liberal Democrats null',
    ]);
  });

  it.each([
    ['votes', ['Ann Lab 5; Ben Con 9; Cat LD 7'], 'Con+Lib+Lab'],
    ['seats if votes are equal', ['Ann Lab 6; Ben Con 4', 'Abe Lab 2; Bea Con 4'], 'Con+Lab'],
    ['seats if votes are not recorded', ['Ben Con ?; Cat LD ? ✓; Ann Lab ?'], 'Lib+Con+Lab'],
    ['name if seats are equal too', ['Ann Lab 3; Ben Con 3; Dan Ind 3'], 'Con+Ind+Lab'],
  ])('are sorted by %s', (_, lines, order) => {
    const { election } = testham();
    for (const ballots of [lines, lines.toReversed()].map((each) => each.map((line) => poll(1, line)))) {
      expect(letters(partiesOnTheDay({ ...election, ballots }))).toBe(order);
    }
  });

  it.each([
    ['Labour first', [LABOUR, CO_OPERATIVE], 'Labour Party'],
    ['Labour last', [CO_OPERATIVE, LABOUR], 'Labour Party'],
    ['Labour in the middle', [CO_OPERATIVE, LABOUR, CO_OPERATIVE], 'Labour Party'],
    ['no candidate of Labour alone', [CO_OPERATIVE, CO_OPERATIVE], 'Labour and Co-operative Party'],
    ['a name in two spellings', [link('Link'), link('LINK')], 'Link'],
  ])('appear under one name each: %s', (_, parties, name) => {
    const { election } = testham();
    const named = partiesOnTheDay({ ...election, ballots: [stood(...parties)] });
    expect(named.map(({ party_name }) => party_name)).toEqual([name]);
  });
});
