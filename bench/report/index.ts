import { benchGoals } from '../goals.ts';
import type { MachineLoad } from '../machine-load.ts';
import type { Measurements } from '../measurements.ts';
import { spreadOf } from '../statistics.ts';
import { AT_ONCE, type RunSizes } from '../warm-rounds.ts';
import { goalsTable } from './goals-table.ts';
import { sizeAndStartTable, warmWardTable } from './implementation-tables.ts';
import { machineLine } from './machine.ts';
import { type DifferentQuestions, otherQuestionsTable } from './other-questions-table.ts';
import { stepsTable } from './steps-table.ts';

export interface RunConditions {
  sizes: RunSizes;
  /** Whether it was too short for its figures to mean anything. */
  isQuick: boolean;
  now: Date;
  load: Pick<MachineLoad, 'words'>;
  different: DifferentQuestions;
}

/** The report of a run, in Markdown. */
export function benchReport(measurements: Measurements, conditions: RunConditions): string {
  const { sizes, isQuick, now, load, different } = conditions;
  const { sixteenAtATime, oneAtATime, forged } = sizes;
  const steps = stepsTable(measurements);
  const others = otherQuestionsTable(measurements, different);
  return [
    machineLine(now),
    ...(isQuick ? ['A quick run, which shows only that everything works. Ignore its figures.'] : []),
    `${countsOf(measurements.rounds)} rounds, in processes started again after every ${sizes.rounds}, of ${sixteenAtATime} requests ${AT_ONCE} at once, ${oneAtATime} one at a time and ` +
      `${forged} forged; ${countsOf(measurements.coldStarts)} cold starts; ` +
      `straight to the Worker. Figures are medians, with the quartiles in brackets. ${load.words}`,
    '### Goals',
    goalsTable(benchGoals(measurements), !isQuick),
    '### A warm `/ward`',
    warmWardTable(measurements),
    ...(others ? ['### Other questions to this bot', others] : []),
    '### A refusal, a bundle, a cold start',
    sizeAndStartTable(measurements),
    ...(steps ? ['### The steps of this bot', steps] : []),
  ].join('\n\n');
}

/** How often each implementation was measured: "12", or "12 to 31" if some needed more. */
function countsOf(measured: ReadonlyMap<string, readonly unknown[]>): string {
  const { least, most } = spreadOf([...measured.values()].map(({ length }) => length));
  return least === most ? `${least}` : `${least} to ${most}`;
}
