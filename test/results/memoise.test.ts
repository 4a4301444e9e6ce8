import { describe, expect, it } from 'vitest';
import { memoised } from '../../src/results/memoise.ts';

describe('A memoised fact', () => {
  it.each([
    ['a number', 7],
    ['null', null],
    ['undefined', undefined],
  ])('is computed once for each record, even if it is %s', (_, fact) => {
    let times = 0;
    const derive = memoised((_record: object) => {
      times += 1;
      return fact;
    });
    const [one, other] = [{}, {}];
    expect([derive(one), derive(one), times]).toEqual([fact, fact, 1]);
    expect([derive(other), times]).toEqual([fact, 2]);
  });

  it('belongs to its own record and its own function', () => {
    const name = memoised(({ ward }: { ward: string }) => ward);
    const length = memoised(({ ward }: { ward: string }) => ward.length);
    const [darley, abbey] = [{ ward: 'Darley' }, { ward: 'Abbey' }];
    expect([name(darley), length(darley), name(abbey), length(abbey)]).toEqual(['Darley', 6, 'Abbey', 5]);
  });
});
