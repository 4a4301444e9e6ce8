import { describe, expect, it } from 'vitest';
import type { WardOrder } from '../../src/results/ward-orders.ts';
import { rankedWards } from '../../src/results/ward-ranking.ts';
import { derby } from '../render/derby.ts';
import { poll } from '../support/polls.ts';

describe('Wards', () => {
  const wards = ['Oakwood', 'Abbey', 'Spondon', 'Darley'].map((post_label) =>
    poll(1, 'Ann Lab 6; Ben Con 2', { post_label }),
  );
  const unknown = ['Sinfin', 'Derwent'].map((post_label) => poll(1, 'Ann Lab ?; Ben Con ?', { post_label }));
  it.each<WardOrder>(['closest', 'safest', 'votes', 'name'])(
    'with equal figures are sorted by name in the order %s',
    (order) => {
      for (const ballots of [wards, wards.toReversed()]) {
        expect(rankedWards(ballots, order).map(({ post_label }) => post_label)).toEqual([
          'Abbey',
          'Darley',
          'Oakwood',
          'Spondon',
        ]);
      }
    },
  );

  it.each<WardOrder>(['closest', 'safest', 'votes'])('without recorded votes come last in the order %s', (order) => {
    for (const ballots of [[...unknown, ...wards], [...wards, ...unknown].toReversed()]) {
      const names = rankedWards(ballots, order).map(({ post_label }) => post_label);
      expect(names).toEqual(['Abbey', 'Darley', 'Oakwood', 'Spondon', 'Derwent', 'Sinfin']);
    }
  });

  it('with a majority of 0 come before those whose majority is not recorded', () => {
    const level = poll(1, 'Ann Lab 5 ✓; Ben Con 5', { post_label: 'Spondon' });
    const bare = poll(1, 'Ann Lab 5 ✓; Ben Con ?', { post_label: 'Abbey' });
    for (const order of ['closest', 'safest'] as const) {
      expect(rankedWards([bare, level], order).map(({ post_label }) => post_label)).toEqual(['Spondon', 'Abbey']);
    }
  });

  it.each<[WardOrder, string, string]>([
    ['closest', 'Chellaston, Derwent, Boulton', 'Littleover'],
    ['safest', 'Littleover, Blagreaves, Allestree', 'Chellaston'],
    ['votes', 'Mickleover, Chellaston, Allestree', 'Sinfin'],
    ['name', 'Abbey, Allestree, Alvaston', 'Spondon'],
  ])('of Derby in 2003 in the order %s begin with %s and end with %s', (order, first, last) => {
    const names = rankedWards(derby(2003).election.ballots, order).map(({ post_label }) => post_label);
    expect([names.slice(0, 3).join(', '), names.at(-1), names.length]).toEqual([first, last, 17]);
  });
});
