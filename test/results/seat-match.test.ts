import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGroup, partyKey } from '../../src/results/parties.ts';
import { type Holder, matchSeats, type SeatResult } from '../../src/results/seat-match.ts';
import { holders, PARTIES } from '../support/holders.ts';

const never = () => false;
const words = (seats: readonly SeatResult[]) =>
  seats.map(({ party, outcome, from }) => `${party.party_name} ${outcome}${from ? ` from ${from.party_name}` : ''}`);

describe('The seats of a ballot', () => {
  it.each([
    ['a hold by somebody else of the party', 'Ann Lab', 'Abe Lab', ['Labour Party hold']],
    ['a gain from the party that defended', 'Ann Lab', 'Ben Con', ['Labour Party gain from Conservative Party']],
    [
      'a hold and a gain',
      'Ann Lab; Abe Lab',
      'Ben Con; Amy Lab',
      ['Labour Party hold', 'Labour Party gain from Conservative Party'],
    ],
    [
      'a party’s loss of one of two',
      'Ann Lab; Ben Con',
      'Abe Lab; Amy Lab',
      ['Labour Party hold', 'Conservative Party gain from Labour Party'],
    ],
    [
      'two gains, without saying from whom',
      'Ann Lab; Ben Con',
      'Cat LD; Zoe Link',
      ['Labour Party gain', 'Conservative Party gain'],
    ],
    [
      'two gains from one party',
      'Ann Lab; Ben Con',
      'Cat LD; Cy LD',
      ['Labour Party gain from Liberal Democrats', 'Conservative Party gain from Liberal Democrats'],
    ],
    ['an exchange of order', 'Ann Lab; Ben Con', 'Bea Con; Abe Lab', ['Labour Party hold', 'Conservative Party hold']],
    ['a hold by the same independent', 'Ann Ind', 'Ann Ind', ['Independent hold']],
    ['nothing about two independents', 'Ann Ind', 'Abe Ind', ['Independent not comparable']],
    ['a gain by an independent from a party', 'Ann Ind', 'Abe Lab', ['Independent gain from Labour Party']],
    ['a gain from an independent', 'Ann Lab', 'Abe Ind', ['Labour Party gain from Independent']],
    [
      'a gain that an independent may or may not have had',
      'Ann Lab; Eve Ind',
      'Ben Con; Abe Ind',
      ['Labour Party gain', 'Independent not comparable'],
    ],
    ['a hold by the same person in a lump', 'Ann Ind', 'Ann Other', ['Independent hold']],
    ['nothing about somebody else against a lump', 'Ann Ind', 'Abe Other', ['Independent not recorded']],
    ['nothing about a party without an id against a lump', 'Ann Link', 'Abe Other', ['Link not recorded']],
    [
      'a gain by a party with an id from a lump',
      'Ann Con',
      'Abe Other',
      ['Conservative Party gain from Independent / Other'],
    ],
    [
      'a gain from whom does not follow if somebody may hold their own seat or their party’s',
      'Ann Link; Ben Con',
      'Ann Other; Abe Link',
      ['Link hold', 'Conservative Party gain'],
    ],
    [
      'two holds of a party without an id, one of them from a lump',
      'Ann Link; Bea Link',
      'Ann Other; Abe Link',
      ['Link hold', 'Link hold'],
    ],
    [
      'nothing about an independent if one of two seats was in a lump',
      'Ann Ind; Ben Con',
      'Abe Other; Cat Lab',
      ['Independent not recorded', 'Conservative Party gain'],
    ],
    ['a hold by a party without an id', 'Ann Link', 'Abe Link', ['Link hold']],
    ['a gain by a party without an id', 'Ann Link', 'Abe Lab', ['Link gain from Labour Party']],
    ['somebody who changed party and kept the seat', 'Ann Ref', 'Ann Con', ['Reform UK gain from Conservative Party']],
  ])('show %s', (_, winners, before, expected) => {
    expect(words(matchSeats(holders(winners), holders(before), never))).toEqual(expected);
  });

  it('show nothing if two parties may be one', () => {
    const mayBeOne = (winner: { party_name: string }, holder: { party_name: string }) =>
      winner.party_name === 'Reform UK' && holder.party_name === 'Reform Derby';
    expect(words(matchSeats(holders('Ann Ref'), holders('Abe RefD'), mayBeOne))).toEqual(['Reform UK not recorded']);
    expect(words(matchSeats(holders('Ann Ref'), holders('Abe Lab'), mayBeOne))).toEqual([
      'Reform UK gain from Labour Party',
    ]);
  });
});

describe('For any winners and holders', () => {
  const person = fc.record({
    person_name: fc.constantFrom('Ann', 'Ben', 'Cat', 'Dan', 'Eve'),
    party: fc.constantFrom(...Object.values(PARTIES).filter(({ party_name }) => party_name !== 'Vacant')),
  });
  const people = (length: number) =>
    fc.uniqueArray(person, { minLength: length, maxLength: length, selector: ({ person_name }) => person_name });
  const both = fc
    .integer({ min: 1, max: 4 })
    .chain((length) => fc.tuple(...[0, 1].map(() => people(length))))
    .map((sides) => sides.map((side) => side.map(({ person_name, party }): Holder => ({ person_name, ...party }))));

  it('every seat has a result, and for parties gains minus losses are winners minus holders', () => {
    fc.assert(
      fc.property(both, ([winners = [], before = []]) => {
        const seats = matchSeats(winners, before, never);
        expect(seats.map(({ party }) => partyKey(party))).toEqual(winners.map(partyKey));
        if ([...winners, ...before].some(isGroup)) return;
        expect(seats.every(({ outcome }) => outcome === 'hold' || outcome === 'gain')).toBe(true);
        for (const key of [...winners, ...before].map(partyKey)) {
          const of = (people: readonly Holder[]) => people.filter((one) => partyKey(one) === key).length;
          const held = seats.filter(({ party, outcome }) => partyKey(party) === key && outcome === 'hold').length;
          const gained = seats.filter(({ party, outcome }) => partyKey(party) === key && outcome === 'gain').length;
          expect(gained - (of(before) - held)).toBe(of(winners) - of(before));
        }
      }),
    );
  });

  it('a gain names a loser only if every matching with as many holds does', () => {
    fc.assert(
      fc.property(both, ([winners = [], before = []]) => {
        const seats = matchSeats(winners, before, never);
        const orders = permutations(before);
        const isHold = (winner: Holder, holder: Holder | undefined) =>
          holder !== undefined && matchSeats([winner], [holder], never)[0]?.outcome === 'hold';
        const holdsIn = (order: readonly Holder[]) => winners.filter((one, index) => isHold(one, order[index])).length;
        const most = Math.max(...orders.map(holdsIn));
        const best = orders.filter((order) => holdsIn(order) === most);
        expect(seats.filter(({ outcome }) => outcome === 'hold')).toHaveLength(most);
        for (const { party, from } of seats.filter(({ outcome }) => outcome === 'gain')) {
          if (!from) continue;
          const losers = best.flatMap((order) =>
            order.filter((holder, index) => {
              const winner = winners[index] as Holder;
              return partyKey(winner) === partyKey(party) && !isHold(winner, holder);
            }),
          );
          expect(new Set(losers.map(partyKey))).toEqual(new Set([partyKey(from)]));
        }
      }),
    );
  });
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}
