import { describe, expect, it } from 'vitest';
import { memoised } from '../../src/results/memoise.ts';

describe('A fact that is remembered', () => {
  it.each([
    ['a number', 7],
    ['nothing', null],
    ['none', undefined],
  ])('is worked out once for a record, be it %s', (_, fact) => {
    let times = 0;
    const told = memoised((_record: object) => {
      times += 1;
      return fact;
    });
    const [one, other] = [{}, {}];
    expect([told(one), told(one), times]).toEqual([fact, fact, 1]);
    expect([told(other), times]).toEqual([fact, 2]);
  });

  it('is that of its own record, and kept apart from other facts', () => {
    const name = memoised(({ ward }: { ward: string }) => ward);
    const length = memoised(({ ward }: { ward: string }) => ward.length);
    const [darley, abbey] = [{ ward: 'Darley' }, { ward: 'Abbey' }];
    expect([name(darley), length(darley), name(abbey), length(abbey)]).toEqual(['Darley', 6, 'Abbey', 5]);
  });
});
