import { commandInteraction } from '../../playground/interactions.ts';
import type { Signer } from '../../playground/signer.ts';
import { quantile } from '../statistics.ts';
import { askerOf } from './asking.ts';
import type { Prepared } from './prepared.ts';
import { cpuOf } from './processes.ts';
import { startWorker } from './worker.ts';

/** Medians over fresh processes, in ms. */
export interface Cold {
  /** From the start of workerd and of what Miniflare puts before it, until it listens. */
  start: number;
  /** The first `/ward`: the catalogue and the election are read and parsed. */
  answer: number;
  /** CPU of the whole workerd for that answer. */
  cpu: number;
}

/** Starts a Worker over and over, and asks each for one ward. */
export async function coldStarts({ folder, facts }: Prepared, times: number, signer: Signer): Promise<Cold> {
  const [name = ''] = facts.wards;
  const question = commandInteraction('ward', [{ name: 'name', value: name }], {
    id: '80351110224678912',
    place: 'bot DM',
  });
  const runs: Cold[] = [];
  for (let time = 0; time < times; time++) {
    const started = performance.now();
    const worker = await startWorker({ folder, home: facts.home, publicKey: signer.publicKey });
    try {
      const start = performance.now() - started;
      const before = cpuOf(worker.pid);
      const { ms, kind } = await askerOf(worker.port, signer)(question);
      if (kind !== 'result') throw new Error(`The first answer was no result but "${kind}".`);
      runs.push({ start, answer: ms, cpu: cpuOf(worker.pid) - before });
    } finally {
      await worker.stop();
    }
  }
  const medianOf = (figure: (run: Cold) => number) => quantile(runs.map(figure), 0.5);
  return {
    start: medianOf(({ start }) => start),
    answer: medianOf(({ answer }) => answer),
    cpu: medianOf(({ cpu }) => cpu),
  };
}
