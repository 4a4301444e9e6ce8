import type { Signer } from '../../playground/signer.ts';
import { residentMemory, untilIdle } from '../workerd-process.ts';
import { startCountryWorker } from './country-worker.ts';
import { type Heap, heapOf } from './inspector.ts';
import type { PublishedCountry } from './publish-country.ts';
import { type Question, spreadQuestions } from './questions.ts';
import { clientOf } from './worker-client.ts';

/** The memory of one isolate as its caches fill. */
export interface IsolateMemory {
  /** Before the first question. */
  empty: Heap;
  /** After wards of elections far apart. */
  wards: Heap;
  /** After every other kind of question too. */
  all: Heap;
  /** Resident memory of the whole workerd at the end, in MB, including Miniflare's own isolates and its KV. */
  resident: number;
  /** The number of those wards without a result. */
  failed: number;
}

const PING = { type: 1 };

/** Fills the caches of a new Worker as far as possible, and measures its heap on the way. */
export async function isolateMemory(
  { folder, names, questions }: PublishedCountry,
  signer: Signer,
): Promise<IsolateMemory> {
  const worker = await startCountryWorker({
    folder,
    home: names.home,
    publicKey: signer.publicKey,
    isInspected: true,
  });
  try {
    const { inspector } = worker;
    if (!inspector) throw new Error('The Worker was started without an inspector.');
    const ask = clientOf(worker.port, signer);
    const heap = () => heapOf(inspector, () => ask(PING));
    const empty = await heap();
    let failed = 0;
    for (const question of spreadQuestions(names)) if ((await ask(question)).kind !== 'result') failed++;
    const wards = await heap();
    for (const interaction of questions.flatMap(sample)) await ask(interaction);
    await untilIdle(worker.pid);
    return { empty, wards, all: await heap(), resident: await residentMemory(worker.pid), failed };
  } finally {
    await worker.stop();
  }
}

/** At most ten of each kind, or three if they search all elections, because each of those may take seconds. */
function sample({ interactions, searches }: Question): readonly object[] {
  return interactions.slice(0, searches === 'all elections' ? 3 : 10);
}
