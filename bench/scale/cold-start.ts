import { commandInteraction } from '../../playground/interactions.ts';
import type { Signer } from '../../playground/signer.ts';
import { quantile } from '../statistics.ts';
import { cpuMilliseconds } from '../workerd-process.ts';
import { startCountryWorker } from './country-worker.ts';
import type { PublishedCountry } from './publish-country.ts';
import { clientOf } from './worker-client.ts';

/** Medians over several new processes, in ms. */
export interface ColdStart {
  /** Until workerd and Miniflare's own Workers listen. */
  start: number;
  /** The first `/ward`, which reads and parses the catalogue and the election. */
  answer: number;
  /** CPU of the whole workerd for that answer. */
  cpu: number;
}

/** Starts a Worker several times and asks each process for one ward. @throws Error if it does not answer */
export async function medianColdStart(
  { folder, names }: PublishedCountry,
  times: number,
  signer: Signer,
): Promise<ColdStart> {
  const [name = ''] = names.wards;
  const question = commandInteraction('ward', [{ name: 'name', value: name }], {
    id: '80351110224678912',
    place: 'bot DM',
  });
  const starts: ColdStart[] = [];
  for (let time = 0; time < times; time++) {
    const started = performance.now();
    const worker = await startCountryWorker({ folder, home: names.home, publicKey: signer.publicKey });
    try {
      const start = performance.now() - started;
      const before = cpuMilliseconds(worker.pid);
      const { ms, kind } = await clientOf(worker.port, signer)(question);
      if (kind !== 'result') throw new Error(`The first answer is "${kind}", not a result.`);
      starts.push({ start, answer: ms, cpu: cpuMilliseconds(worker.pid) - before });
    } finally {
      await worker.stop();
    }
  }
  const medianOf = (figure: (one: ColdStart) => number) => quantile(starts.map(figure), 0.5);
  return {
    start: medianOf(({ start }) => start),
    answer: medianOf(({ answer }) => answer),
    cpu: medianOf(({ cpu }) => cpu),
  };
}
