import { describe, expect, it } from 'vitest';
import { inferredOutcomes } from '../../src/results/inferred-outcomes.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { testham } from '../support/elections.ts';
import { defenders, list, withList } from '../support/holders.ts';
import { poll } from '../support/polls.ts';

const LIST = list('Con 3 1; Lab 5 2; Ref 1 1');

function inferred(winners: string, defending: string | null, changes: Partial<Ballot> = {}, councillors = LIST) {
  const seats = changes.seats_contested ?? 1;
  const ballot = poll(seats, winners, { defending: defending === null ? null : defenders(defending), ...changes });
  return inferredOutcomes({ ballot, election: withList(councillors, [ballot]) }, null);
}
const outcomes = (seats: readonly { outcome: string; from: { party_name: string } | null }[] | null | undefined) =>
  seats?.map(({ outcome, from }) => (from ? `${outcome} from ${from.party_name}` : outcome)) ?? null;

describe('Hold or gain by who defended the seats', () => {
  it.each([
    ['the same on the day and as elected', 'Ann Con 2; Ben Lab 1', 'Abe Con Con', ['hold'], ['hold'], false],
    [
      'a gain from one party on the day and from another as elected',
      'Ann Con 2; Ben Lab 1',
      'Abe Lab LD',
      ['gain from Labour Party'],
      ['gain from Liberal Democrats'],
      true,
    ],
    [
      'only on the day, if the list shows no party elected for',
      'Ann Con 2; Ben Lab 1',
      'Abe Lab',
      ['gain from Labour Party'],
      null,
      false,
    ],
    [
      'a gain on the day and a hold as elected',
      'Ann Con 2; Ben Lab 1',
      'Abe Other Con',
      ['gain from Independent / Other'],
      ['hold'],
      true,
    ],
    [
      'one gain if the list’s lump had been an independent',
      'Ann Con 2; Ben Lab 1',
      'Abe Other Ind',
      ['gain from Independent / Other'],
      ['gain from Independent'],
      false,
    ],
    [
      'nothing on the day, and a gain as elected',
      'Ann Ind 2; Ben Lab 1',
      'Abe Other Con',
      ['not recorded'],
      ['gain from Conservative Party'],
      true,
    ],
    [
      'a hold on the day of somebody who had changed party',
      'Ann Con 2; Ben Lab 1',
      'Ann Con Lab',
      ['hold'],
      ['gain from Labour Party'],
      true,
    ],
    [
      'nothing as elected that contradicts the day',
      'Ann Ind 2; Ben Lab 1',
      'Abe Con Ind',
      ['gain from Conservative Party'],
      ['not comparable'],
      false,
    ],
  ])('is %s', (_, winners, defending, seats, asElected, differ) => {
    const found = inferred(winners, defending);
    expect(found).toMatchObject({ baseline: 'on the day', differ, list: LIST, since: null });
    expect([outcomes(found?.seats), outcomes(found?.asElected)]).toEqual([seats, asElected]);
  });

  it('is not recorded against the lump for a party that the list may have in it', () => {
    const before = list('Con 5 5; Link 2 1; Other 2 1');
    // Nobody stood for Link, which is on the list without an id; Reform Derby is not.
    expect(outcomes(inferred('Ann RefD 2; Ben Lab 1', 'Abe Other Lab', {}, before)?.seats)).toEqual(['not recorded']);
    expect(outcomes(inferred('Ann Con 2; Ben Lab 1', 'Abe Other Lab', {}, before)?.seats)).toEqual([
      'gain from Independent / Other',
    ]);
  });

  it('is null if the number of defenders or of winners is not that of the seats', () => {
    expect(inferred('Ann Con 2; Ben Lab 1', 'Abe Con; Amy Lab')).toBeNull();
    expect(inferred('Ann Con 2; Ben Lab 1', null)).toBeNull();
    expect(inferred('Ann Con 2; Ben Lab 2', 'Abe Con')).toBeNull();
    expect(inferred('Ann Con 3; Ben Lab 2; Cat LD 1', 'Abe Con', { seats_contested: 2 })).toBeNull();
  });

  it('ignores the order of the seats', () => {
    const found = inferred('Ann Con 3; Ben Lab 2; Cat LD 1', 'Abe Lab Con; Amy Con Lab', { seats_contested: 2 });
    expect(found?.differ).toBe(false);
  });

  it('is not recorded if the list and the results may name one party differently', () => {
    const reform = list('Con 3 1; Lab 4 2; RefD 2 1');
    const found = inferred('Ann Link 2; Ben Lab 1', 'Abe RefD', {}, reform);
    expect(outcomes(found?.seats)).toEqual(['not recorded']);
    // Somebody stood for the listed party, so it is another one.
    const both = inferred('Ann Link 2; Ben RefD 1', 'Abe RefD', {}, reform);
    expect(outcomes(both?.seats)).toEqual(['gain from Reform Derby']);
  });

  it('is a gain by one registered party from another, although nobody stood for that one', () => {
    const found = inferred('Ann Ref 2; Ben Lab 1', 'Abe RefD', {}, list('Con 3 1; Lab 4 2; RefD 2 1'));
    expect(outcomes(found?.seats)).toEqual(['gain from Reform Derby']);
  });

  it('is a gain although the list shows a vacant seat', () => {
    const found = inferred('Ann Ref 2; Ben Lab 1', 'Abe Lab', {}, list('Con 3 1; Lab 4 2; Vac 2 1'));
    expect(outcomes(found?.seats)).toEqual(['gain from Labour Party']);
  });

  it('counts somebody elected under a name without an id as of the party on the list', () => {
    const found = inferred('Ann Ref 2; Ben Lab 1', 'Abe LD Link', {}, list('Con 3 1; Lab 4 2; LD 2 1'));
    expect(outcomes(found?.asElected)).toEqual(['gain from Liberal Democrats']);
    expect(found?.differ).toBe(false);
  });
});

it('Hold or gain is not recorded if a source prints both parties alike in this council', () => {
  const ballot = poll(1, 'Ann Ref 2; Ben RefD 1', { defending: defenders('Abe RefD') });
  const election = withList(list('Con 3 1; RefD 2 1; Ref 1 1'), [ballot]);
  const found = (council: string) =>
    outcomes(inferredOutcomes({ ballot, election: { ...election, council } }, null)?.seats);
  expect(found('derby')).toEqual(['not recorded']);
  expect(found('testham')).toEqual(['gain from Reform Derby']);
});

describe('Hold or gain by the last contest of the same seats', () => {
  const { election } = testham();
  const since = { ...election, election_id: 'local.testham.2003-05-01', election_date: '2003-05-01' };
  const compared = (before: string, defending: string | null = null) => {
    const ballot = poll(1, 'Ann Con 2; Ben Lab 1', { defending: defending === null ? null : defenders(defending) });
    return inferredOutcomes({ ballot, election }, { ballot: poll(1, before), election: since });
  };

  it('compares the winners, as elected', () => {
    const found = compared('Ann Con 1; Ben Lab 2');
    expect(found).toMatchObject({ baseline: 'as elected', differ: false, list: null, since });
    expect(outcomes(found?.seats)).toEqual(['gain from Labour Party']);
    expect(found?.asElected).toBe(found?.seats);
  });
  it('gives way to a list', () => {
    expect(compared('Ann Con 1; Ben Lab 2', 'Abe Con')).toMatchObject({ baseline: 'on the day', since: null });
  });
  it('is null if its winners are not known', () => expect(compared('Ann Con ?; Ben Lab ?')).toBeNull());
});
