import { type Goal, isReached } from '../goals.ts';
import { head, NOT_MEASURED, ratio, row } from './figures.ts';

/** Each goal with what was measured, and whether it was reached. */
export function goalsTable(goals: readonly Goal[]): string {
  return [head(['goal', 'wanted', 'measured', '']), ...goals.map(goalRow)].join('\n');
}

function goalRow(goal: Goal): string {
  const { what, bound, unit, measured } = goal;
  const wanted = 'most' in bound ? `at most ${bound.most.toFixed(2)}` : `at least ${bound.least.toFixed(2)}`;
  const isSingle = measured && measured.least === measured.most;
  const found = isSingle ? measured.median.toFixed(2) : ratio(measured);
  return row([what, withUnit(wanted, unit), measured ? withUnit(found, unit) : NOT_MEASURED, verdict(goal)]);
}

function withUnit(figure: string, unit: string | undefined): string {
  return unit ? `${figure} ${unit}` : figure;
}

function verdict(goal: Goal): string {
  const reached = isReached(goal);
  if (reached === null) return 'not measured';
  return reached ? 'reached' : '**missed**';
}
