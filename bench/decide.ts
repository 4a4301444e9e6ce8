import type { ColdStartTimer } from './cold-starts.ts';
import { type BenchGoal, benchGoals, comparedNames } from './goals.ts';
import type { MachineLoad } from './machine-load.ts';
import type { Measurements } from './measurements.ts';
import { needsMore } from './verdict.ts';

/** What can measure more during a run. The timers add to the run's measurements. */
export interface RunTimers {
  /** Measures some more rounds of these implementations, in new processes. */
  run(names: ReadonlySet<string>): Promise<void>;
  cold: Pick<ColdStartTimer, 'startEach'>;
  load: Pick<MachineLoad, 'measure'>;
}

/** Measures what the undecided goals compare again and again, until all are decided or no time is left. */
export async function decide(
  measured: Measurements,
  { run, cold, load }: RunTimers,
  isTimeLeft: () => boolean,
  log: (line: string) => void,
): Promise<void> {
  const names = comparedNames(measured);
  for (let undecided = wideGoals(measured); undecided.length > 0 && isTimeLeft(); ) {
    log(`undecided: ${undecided.map(({ what }) => what).join('; ')}`);
    const needed = new Set(undecided.map(({ narrowedBy }) => narrowedBy));
    await load.measure();
    if (needed.has('rounds')) await run(names.rounds);
    if (needed.has('cold starts')) await cold.startEach(names['cold starts']);
    undecided = wideGoals(measured);
  }
}

/** The undecided goals whose quartiles are still so wide that more measurements may decide them. */
export function wideGoals(measured: Measurements): BenchGoal[] {
  return benchGoals(measured).filter(({ bound, measured: spread }) => needsMore(bound, spread));
}
