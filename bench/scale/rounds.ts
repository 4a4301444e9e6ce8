import type { Signer } from '../../playground/signer.ts';
import { askerOf } from './asking.ts';
import { untilIdle } from './processes.ts';
import type { Question } from './questions.ts';
import { type Measured, Tally } from './tally.ts';
import type { RunningWorker } from './worker.ts';

export interface Subject {
  worker: RunningWorker;
  questions: readonly Question[];
}

export interface Effort {
  rounds: number;
  /** Answers of one kind from one Worker, one after the other, before the next Worker's turn. */
  batch: number;
}

/** What may leave a Worker busy for a while is asked for last. */
const PHASES = [['nothing', 'one election'], ['all elections']] as const satisfies Question['searches'][][];

/**
 * Asks all Workers everything, their turns interleaved, so that whatever else the machine does falls on all alike.
 * @returns for each Worker its measures by the question's name
 */
export async function measure(
  subjects: readonly Subject[],
  { rounds, batch }: Effort,
  signer: Signer,
): Promise<Map<string, Measured>[]> {
  const talliesOf = subjects.map(({ worker: { port, pid }, questions }) => {
    const asked = { ask: askerOf(port, signer), pid };
    return questions.map((question) => new Tally(question, asked));
  });
  for (const phase of PHASES) {
    const now = talliesOf.map((tallies) =>
      tallies.filter(({ question }) => phase.some((one) => one === question.searches)),
    );
    for (const tally of now.flat()) await tally.warm(batch);
    for (const { worker } of subjects) await untilIdle(worker.pid);
    const names = new Set(now.flat().map(({ question }) => question.name));
    for (let round = 0; round < rounds; round++) {
      for (const name of names) {
        const turns = now.flatMap((tallies) =>
          tallies.filter(({ question, tooSlow }) => question.name === name && !tooSlow),
        );
        // Nobody is always the first.
        const first = round % Math.max(1, turns.length);
        for (const tally of [...turns.slice(first), ...turns.slice(0, first)]) await tally.round(batch);
      }
    }
  }
  return talliesOf.map((tallies) => new Map(tallies.map((tally) => [tally.question.name, tally.measured()])));
}
