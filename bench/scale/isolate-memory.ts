import type { Signer } from '../../playground/signer.ts';
import { type Heap, heapOf } from '../inspector.ts';
import { residentMemory, untilIdle } from '../workerd-process.ts';
import { startCountryWorker } from './country-worker.ts';
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
  /** After a day of questions as well; null if they were not asked. */
  day: { questions: number; heap: Heap } | null;
  /** Resident memory of the whole workerd before that day, in MB, including Miniflare's own isolates and its KV. */
  resident: number;
  /** The number of those wards without a result. */
  failed: number;
}

const PING = { type: 1 };
/** What one isolate answers in a day if it receives a tenth of ten million interactions a month. */
export const QUESTIONS_A_DAY = 33_333;
const AT_ONCE = 8;
const HOSTS = ['one.bench.example', 'another.bench.example', 'third.bench.example'];

/**
 * Fills the caches of a new Worker as far as possible, and measures its heap on the way.
 * @param dayOfQuestions how many questions it then answers, of every kind in turn
 */
export async function isolateMemory(
  { folder, names, questions }: PublishedCountry,
  signer: Signer,
  dayOfQuestions: number,
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
    const all = await heap();
    const resident = await residentMemory(worker.pid);
    if (dayOfQuestions === 0) return { empty, wards, all, day: null, resident, failed };
    await askAtOnce([...spreadQuestions(names), ...questions.flatMap(sample)], dayOfQuestions, worker.port, signer);
    await untilIdle(worker.pid);
    return { empty, wards, all, day: { questions: dayOfQuestions, heap: await heap() }, resident, failed };
  } finally {
    await worker.stop();
  }
}

/** At most ten of each kind, or three if they search all elections, because each of those may take seconds. */
function sample({ interactions, searches }: Question): readonly object[] {
  return interactions.slice(0, searches === 'all elections' ? 3 : 10);
}

/**
 * Asks a list of questions in turn, again and again, over several connections. The host changes after each pass through
 * the list, so that there are more replies than the cache has room for.
 */
async function askAtOnce(interactions: readonly object[], total: number, port: number, signer: Signer): Promise<void> {
  let asked = 0;
  const askInTurn = async () => {
    const ask = clientOf(port, signer);
    while (asked < total) {
      const place = asked++;
      const host = HOSTS[Math.floor(place / interactions.length) % HOSTS.length];
      await ask(interactions[place % interactions.length] ?? PING, host);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askInTurn));
}
