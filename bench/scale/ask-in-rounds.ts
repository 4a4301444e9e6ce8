import type { Signer } from '../../playground/signer.ts';
import { rotated } from '../warm-rounds.ts';
import { untilIdle } from '../workerd-process.ts';
import type { CountryWorker } from './country-worker.ts';
import { QuestionTimer, type QuestionTimes } from './question-timer.ts';
import type { Question } from './questions.ts';
import { clientOf } from './worker-client.ts';

export interface WorkerQuestions {
  worker: CountryWorker;
  questions: readonly Question[];
}

export interface RoundSizes {
  rounds: number;
  /** Questions of one kind that a Worker answers in a row before the next Worker's turn. */
  batch: number;
}

/** Questions that may keep a Worker busy for a while come last. */
const PHASES = [
  ['nothing', 'one election'],
  ['all elections', 'all wards'],
] as const satisfies Question['searches'][][];

/**
 * Asks all Workers all questions. They take turns in each round, so that other load on the machine slows all alike.
 * @param beforeRound called before each round, while the Workers have nothing to do
 * @returns for each Worker, the times by the question's name
 */
export async function askInRounds(
  workers: readonly WorkerQuestions[],
  { rounds, batch }: RoundSizes,
  signer: Signer,
  beforeRound: () => Promise<void>,
): Promise<Map<string, QuestionTimes>[]> {
  const timersByWorker = workers.map(({ worker: { port, pid }, questions }) => {
    const worker = { ask: clientOf(port, signer), pid };
    return questions.map((question) => new QuestionTimer(question, worker));
  });
  for (const phase of PHASES) {
    const timers = timersByWorker.flat().filter(({ question }) => phase.some((one) => one === question.searches));
    for (const timer of timers) await timer.warmUp(batch);
    for (const { worker } of workers) await untilIdle(worker.pid);
    const names = new Set(timers.map(({ question }) => question.name));
    for (let round = 0; round < rounds; round++) {
      await beforeRound();
      for (const name of names) {
        const turns = timers.filter(({ question, isTooSlow }) => question.name === name && !isTooSlow);
        for (const timer of rotated(turns, round)) await timer.round(batch);
      }
    }
  }
  return timersByWorker.map((timers) => new Map(timers.map((timer) => [timer.question.name, timer.results()])));
}
