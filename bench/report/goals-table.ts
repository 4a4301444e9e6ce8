import type { BenchGoal } from '../goals.ts';
import { verdictWords } from '../verdict.ts';
import { markdownTable, NOT_MEASURED, ratio } from './format.ts';

/**
 * Each goal with its measurement, and whether it was reached, missed or undecided.
 * @param isJudged false for a run whose figures mean nothing
 */
export function goalsTable(goals: readonly BenchGoal[], isJudged: boolean): string {
  const rows = goals.map((goal) => [
    ...goalRow(goal),
    isJudged ? verdictWords(goal.bound, goal.measured) : 'not judged',
  ]);
  return markdownTable(['goal', 'wanted', 'measured', ''], rows);
}

function goalRow(goal: BenchGoal): string[] {
  const { what, bound, unit, measured } = goal;
  const wanted = 'most' in bound ? `at most ${bound.most.toFixed(2)}` : `at least ${bound.least.toFixed(2)}`;
  const isSingle = measured && measured.least === measured.most;
  const found = isSingle ? measured.median.toFixed(2) : ratio(measured);
  return [what, withUnit(wanted, unit), measured ? withUnit(found, unit) : NOT_MEASURED];
}

function withUnit(figure: string, unit: string | undefined): string {
  return unit ? `${figure} ${unit}` : figure;
}
