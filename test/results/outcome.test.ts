import { describe, expect, it } from 'vitest';
import { outcomesOn, unlabelledGains } from '../../src/results/outcome.ts';
import { at, candidate, testham } from '../support/elections.ts';

const LINK = { party_id: null, party_name: 'Link' };

describe('A recorded label', () => {
  it('names the loser only for a gain', () => {
    const { millHill, stMarys, election: whole } = testham();
    expect(outcomesOn(millHill, whole)).toEqual([{ label: 'hold', party_id: 'PP53', gained_from: null }]);
    expect(outcomesOn(stMarys, whole)).toEqual([
      { label: 'gain', party_id: 'PP90', gained_from: { party_id: 'PP52', basis: 'recorded' } },
    ]);
  });

  it.each<[string, [number, number], [number, number], object | null]>([
    ['the one other party that lost a seat', [5, 4], [4, 4], { party_id: 'PP52', basis: 'inferred' }],
    ['nobody if two parties lost seats', [5, 4], [4, 3], null],
    ['nobody if no party did', [5, 5], [4, 4], null],
  ])('without a loser is a gain from %s', (_, [conBefore, conAfter], [labBefore, labAfter], from) => {
    const { stMarys, election: whole } = testham(({ election: { composition }, stMarys: ward }) => {
      Object.assign(at(composition ?? [], 0), { seats_before: conBefore, seats_after: conAfter });
      Object.assign(at(composition ?? [], 1), { seats_before: labBefore, seats_after: labAfter });
      at(ward.outcomes, 0).gained_from = null;
    });
    expect(at(outcomesOn(stMarys, whole), 0).gained_from).toEqual(from);
  });
});

describe('Gains of the council that no ward labels', () => {
  const gains = (change: (parts: ReturnType<typeof testham>) => unknown) =>
    unlabelledGains(testham((parts) => void change(parts)).election).map(({ party_id, seats, ballot, from }) => [
      party_id,
      seats,
      ballot.post_label,
      from.map((loser) => loser.party_id),
    ]);

  it('do not exist if the labels account for all', () => expect(gains(() => {})).toEqual([]));
  it('do not exist if the source records no composition', () => {
    expect(gains(({ election: one }) => Object.assign(one, { composition: null }))).toEqual([]);
  });
  it('are in the ward where every assignment of seats has them', () => {
    expect(gains(({ stMarys }) => Object.assign(stMarys, { outcomes: [] }))).toEqual([
      ['PP90', 1, "St. Mary's", ['PP52']],
    ]);
  });
  it('do not exist if no assignment fits', () => {
    expect(
      gains(({ election: { composition } }) => Object.assign(at(composition ?? [], 2), { seats_after: 3 })),
    ).toEqual([]);
  });

  it('do not exist for a party without an id, because labels name parties by id', () => {
    const { election: gained } = testham(({ election: one, millHill }) => {
      one.composition?.push({ ...LINK, seats_before: 0, seats_after: 1 });
      Object.assign(millHill, { candidates: [{ ...candidate('Zoe', LINK, 9), elected: true }], outcomes: [] });
    });
    expect(unlabelledGains(gained)).toEqual([]);
  });
});
