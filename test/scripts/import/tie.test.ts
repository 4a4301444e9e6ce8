import { describe, expect, it } from 'vitest';
import { saysLots, withElected } from '../../../scripts/import/tie.ts';
import { CONSERVATIVE, candidate, INDEPENDENT, LABOUR } from '../../support/elections.ts';
import { people } from './fixtures.ts';
import { box, candidate as candidateRow, only } from './wikitext/article.ts';

type Mark = 'tag' | 'bold';
const row = (name: string, party: typeof LABOUR, votes: number | null, mark?: Mark) => ({
  candidate: { ...candidate(name, party, votes), elected: null },
  winning: mark === 'tag',
  bold: mark === 'bold',
});
const results = (...args: Parameters<typeof withElected>) =>
  withElected(...args).candidates.map(
    ({ person_name, elected, tied_vote_winner }) => `${person_name} ${elected}${tied_vote_winner ? ' by lot' : ''}`,
  );

const ANN = row('Ann', LABOUR, 50);
const BEN = row('Ben', CONSERVATIVE, 50);
const CAT = row('Cat', LABOUR, 40);

describe('A tie for the last seat', () => {
  it.each([
    ['a tag', [row('Ann', LABOUR, 50, 'tag'), BEN], [], 'tag'],
    ['bold', [row('Ann', LABOUR, 50, 'bold'), BEN], [], 'bold'],
    ['a hold or gain', [ANN, BEN], ['PP53'], 'label'],
    [
      'a hold or gain of a joint description',
      [row('Ann', { party_id: 'joint-party:53-119', party_name: 'Labour and Co-operative Party' }, 50), BEN],
      ['PP53'],
      'label',
    ],
  ])('is settled by %s', (_, rows, outcomes, settled) => {
    expect(withElected(rows, { seats: 1, labels: outcomes, lots: false }).settled).toBe(settled);
    expect(results(rows, { seats: 1, labels: outcomes, lots: false })).toEqual(['Ann true', 'Ben false']);
  });

  it.each([
    ['nothing is said', [ANN, BEN, CAT], [], 1],
    ['everybody is bold', [row('Ann', LABOUR, 50, 'bold'), row('Ben', CONSERVATIVE, 50, 'bold')], [], 1],
    ['somebody with fewer votes is bold', [ANN, BEN, row('Cat', LABOUR, 40, 'bold')], [], 1],
    ['the label names a third party', [ANN, BEN], ['PP90'], 1],
    ['the label names no party on file', [ANN, BEN], [null], 1],
    ['two of those tied are of its party', [ANN, row('Dan', LABOUR, 50)], ['PP53'], 1],
    ['two independents tie', [row('Ann', INDEPENDENT, 50), row('Ben', INDEPENDENT, 50)], ['ynmp-party:2'], 1],
    ['there are fewer labels than seats', [row('Eve', LABOUR, 60), ANN, BEN], ['PP53'], 2],
  ])('stays open if %s', (_, rows, outcomes, seats) => {
    expect(results(rows, { seats, labels: outcomes, lots: true })).toEqual(
      rows.map((one) => `${one.candidate.person_name} null`),
    );
  });

  it('for the second of two seats is settled by both labels', () => {
    const rows = [row('Eve', LABOUR, 60), ANN, BEN];
    expect(results(rows, { seats: 2, labels: ['PP52', 'PP53'], lots: true })).toEqual([
      'Eve true',
      'Ann false',
      'Ben true by lot',
    ]);
  });

  it('leaves the others open if fewer are tagged than there are seats', () => {
    const rows = [row('Ann', LABOUR, 50, 'tag'), BEN, CAT];
    expect(results(rows, { seats: 2, labels: [], lots: false })).toEqual(['Ann true', 'Ben null', 'Cat null']);
  });

  it('is won by lot only if the source says so', () => {
    const rows = [row('Ann', LABOUR, 50, 'tag'), BEN];
    expect(results(rows, { seats: 1, labels: [], lots: true })).toEqual(['Ann true by lot', 'Ben false']);
  });

  it('does not exist if votes differ or are not recorded', () => {
    expect(results([row('Ann', LABOUR, 51), BEN], { seats: 1, labels: ['PP52'], lots: true })).toEqual([
      'Ann null',
      'Ben null',
    ]);
    expect(results([row('Ann', LABOUR, null), BEN], { seats: 1, labels: ['PP52'], lots: true })).toEqual([
      'Ann null',
      'Ben null',
    ]);
    expect(results([row('Ann', LABOUR, 51, 'tag'), BEN], { seats: 1, labels: [], lots: true })).toEqual([
      'Ann true',
      'Ben false',
    ]);
  });
});

it('A tie in a Wikipedia article is settled by the label of a party that is not in the table', () => {
  const rows = [candidateRow('Ann', '50'), candidateRow('Ben', '50', { party: 'Purple Tulip Society' })];
  const hold = '{{Election box hold with party link|winner=Purple Tulip Society}}';
  expect(people(only(box('Moor (1)', ...rows, hold)).ballot)).toContain('Ben (Purple Tulip Society) 50*');
});

describe('A source', () => {
  it.each([
    'elected by lot',
    'drawing of lots',
    'Lots were drawn.',
    'they drew straws',
    'a coin toss',
    'the toss of a coin',
    'drew the short straw',
    'elected by drawing lots',
  ])('says that lots were drawn: %s', (text) => expect(saysLots(text)).toBe(true));
  it.each(['by lots of votes', 'a lot of votes', 'the poll was close', 'Lottie drew ahead'])(
    'does not say so: %s',
    (text) => expect(saysLots(text)).toBe(false),
  );
});

describe('A tie in a Wikipedia article', () => {
  const BOTH = [candidateRow('Ann', '50'), candidateRow('Ben', '50', { party: 'Conservative' })];
  const HOLD = '{{Election box hold with party link|winner=Conservative}}';

  it.each([
    ['a hold', [...BOTH, HOLD], '', false],
    ['a new seat', [...BOTH, '{{Election box new seat win|winner=Conservative}}'], '', false],
    ['a hold and a note', [...BOTH, HOLD], 'The seat was decided by lot.', true],
    [
      'bold',
      [
        candidateRow('Ann', '50'),
        candidateRow("'''Ben'''{{efn|After drawing lots.}}", '50', { party: 'Conservative' }),
      ],
      '',
      true,
    ],
    [
      'a winning tag',
      [candidateRow('Ann', '50'), candidateRow('Ben', '50', { party: 'Conservative', tag: 'winning ' })],
      '',
      false,
    ],
  ])('is settled by %s', (_, rows, prose, byLot) => {
    const { ballot } = only(`${box('Moor (1)', ...rows)}\n${prose}`);
    expect(people(ballot)).toEqual(['Ann (PP53) 50', 'Ben (PP52) 50*']);
    expect(ballot.candidates.map(({ tied_vote_winner }) => tied_vote_winner)).toEqual([false, byLot]);
  });
});
