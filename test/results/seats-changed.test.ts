import { describe, expect, it } from 'vitest';
import type { Ballot } from '../../src/results/schema.ts';
import { seatsChanged } from '../../src/results/seats-changed.ts';
import { testham } from '../support/elections.ts';
import { defenders, list, withList } from '../support/holders.ts';
import { poll } from '../support/polls.ts';

const LIST = list('Con 5 4; Lab 4 2');
const { election } = testham();
/** A ward that Labour won. */
const labour = (changes: Partial<Ballot> = {}) => poll(1, 'Ann Lab 2; Ben Con 1', changes);
const defended = (line: string) => labour({ defending: defenders(line) });
const changedIn = (...ballots: Ballot[]) => {
  const found = seatsChanged(withList(LIST, ballots));
  return found && [found.seats, found.asElected];
};

describe('The seats that changed party', () => {
  it('are the gains that the source labels, if it labels every seat', () => {
    expect(seatsChanged(election)).toEqual({ seats: 1, asElected: null, basis: 'recorded', list: null });
  });

  it('are not recorded if the source labels only some of the seats', () => {
    const [label] = election.ballots[0]?.outcomes ?? [];
    if (!label) throw new Error('Mill Hill has no label');
    expect(changedIn(labour({ outcomes: [label] }), defended('Abe Con'))).toBeNull();
    expect(changedIn(labour({ seats_contested: 2, outcomes: [label] }))).toBeNull();
  });

  it('are inferred from the list of councillors', () => {
    const found = seatsChanged(withList(LIST, [defended('Abe Con Con'), defended('Abe Lab Lab')]));
    expect(found).toEqual({ seats: 1, asElected: 1, basis: 'inferred', list: LIST });
  });

  it.each<[string, Ballot[], [number, number | null] | null]>([
    ['count on the day and as elected', [defended('Abe Lab Con'), defended('Abe Con Con')], [1, 2]],
    ['are 0 if every seat is a hold', [defended('Abe Lab Lab'), defended('Amy Lab Lab')], [0, 0]],
    [
      'are not known as elected if one holder’s election is not',
      [defended('Abe Con Con'), defended('Abe Con')],
      [2, null],
    ],
    ['are not recorded if nobody knows who defended a seat', [defended('Abe Con Con'), labour()], null],
    [
      'are not recorded if two independents cannot be compared',
      [defended('Abe Con Con'), poll(1, 'Ann Ind 2; Ben Con 1', { defending: defenders('Abe Ind Ind') })],
      null,
    ],
  ])('%s', (_, ballots, expected) => expect(changedIn(...ballots)).toEqual(expected));
});
