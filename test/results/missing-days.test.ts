import { expect, it } from 'vitest';
import { missingDays } from '../../src/results/missing-days.ts';

const DAYS = ['2018-05-03', '2019-05-02', '2020-05-07', '2021-05-06', '2022-05-05', '2023-05-04', '2024-05-02'];

it.each([
  ['2022-05-05', '2024-05-02', ['2022-05-05', '2024-05-02'], ['2023-05-04']],
  ['2018-05-03', '2021-05-06', ['2018-05-03', '2021-05-06'], ['2019-05-02']],
  ['2019-05-02', '2021-05-06', ['2019-05-02', '2021-05-06'], []],
  ['2022-05-05', '2023-05-04', [], []],
  ['2018-05-03', '2022-05-05', ['2019-05-02', '2021-05-06'], []],
])('Between %s and %s, with %j on file, the elections missing are %j …', (from, to, onFile, expected) => {
  expect(missingDays({ from, to }, DAYS, onFile)).toEqual(expected);
});
