import type { Signer } from '../../playground/signer.ts';
import { askerOf } from './asking.ts';
import { type Heap, heapOf } from './inspector.ts';
import type { Prepared } from './prepared.ts';
import { residentOf, untilIdle } from './processes.ts';
import { type Question, spreadQuestions } from './questions.ts';
import { startWorker } from './worker.ts';

/** The memory of one isolate as its caches fill. */
export interface Memory {
  /** Before the first question, after wards of elections far apart, and after every other kind of question. */
  empty: Heap;
  wards: Heap;
  all: Heap;
  /** Resident memory of the whole workerd at the end, in MB, with Miniflare's own isolates and its KV. */
  resident: number;
  /** Wards that were asked for, and how many of those answers were no result. */
  asked: number;
  failed: number;
}

const PING = { type: 1 };

/** Fills the caches of a fresh Worker as far as they get, and weighs its isolate on the way. */
export async function memoryOf({ folder, facts, questions }: Prepared, signer: Signer): Promise<Memory> {
  const worker = await startWorker({ folder, home: facts.home, publicKey: signer.publicKey, inspected: true });
  try {
    const { inspector } = worker;
    if (!inspector) throw new Error('The Worker was started without an inspector.');
    const ask = askerOf(worker.port, signer);
    const weigh = () => heapOf(inspector, () => ask(PING));
    const empty = await weigh();
    const spread = spreadQuestions(facts);
    let failed = 0;
    for (const question of spread) if ((await ask(question)).kind !== 'result') failed++;
    const wards = await weigh();
    for (const interaction of questions.flatMap(inTurn)) await ask(interaction);
    await untilIdle(worker.pid);
    return { empty, wards, all: await weigh(), resident: await residentOf(worker.pid), asked: spread.length, failed };
  } finally {
    await worker.stop();
  }
}

/** Ten of each kind at most; of those that search all elections three, since such a one may take seconds. */
function inTurn({ interactions, searches }: Question): readonly object[] {
  return interactions.slice(0, searches === 'all elections' ? 3 : 10);
}
