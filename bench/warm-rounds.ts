/**
 * Warm requests, measured in rounds. Every implementation gets the same requests in each round, so that other load on
 * the machine slows all of them alike.
 */
import type { Signer } from '../playground/signer.ts';
import type { ImplementationWorker } from './implementation-worker.ts';
import { applyLoad, type LoadTiming } from './load.ts';
import { forgedRequests, typingRequests, wardRequests } from './signed-requests.ts';

/** How much a run measures. */
export interface RunSizes {
  rounds: number;
  /** Requests to each implementation in a round, by how they are sent. */
  oneAtATime: number;
  sixteenAtATime: number;
  forged: number;
  /** Requests before the first round, while code is compiled and caches fill. */
  warmUp: number;
  coldStarts: number;
}

/** Requests in flight under load. */
export const AT_ONCE = 16;

export const FULL_RUN: RunSizes = {
  rounds: 16,
  oneAtATime: 150,
  sixteenAtATime: 600,
  forged: 400,
  warmUp: 1500,
  coldStarts: 20,
};
export const QUICK_RUN: RunSizes = {
  rounds: 3,
  oneAtATime: 50,
  sixteenAtATime: 150,
  forged: 100,
  warmUp: 200,
  coldStarts: 2,
};

/** One round of one implementation. A partial bot is measured with 16 requests at once only. */
export interface RoundTimings {
  sixteen: LoadTiming;
  one?: LoadTiming;
  forged?: LoadTiming;
  /** The bot only: suggestions while a ward is typed. */
  typing?: LoadTiming;
}

/** The rounds of each implementation, in order, by its name. */
export type WarmRounds = ReadonlyMap<string, readonly RoundTimings[]>;

export async function warmUp(
  workers: readonly ImplementationWorker[],
  signer: Signer,
  { warmUp }: RunSizes,
): Promise<void> {
  for (const worker of workers) {
    await applyLoad(worker, await wardRequests(signer, warmUp), AT_ONCE);
    await applyLoad(worker, await forgedRequests(signer, warmUp / 4), AT_ONCE);
    if (worker.implementation.role === 'bot') await applyLoad(worker, await typingRequests(signer, warmUp), AT_ONCE);
  }
}

/** @param onRound called after each round */
export async function measureRounds(
  workers: readonly ImplementationWorker[],
  signer: Signer,
  sizes: RunSizes,
  onRound: (round: number) => void,
): Promise<WarmRounds> {
  const rounds = new Map<string, RoundTimings[]>(workers.map(({ implementation }) => [implementation.name, []]));
  for (let round = 0; round < sizes.rounds; round++) {
    const requests = await requestsFor(signer, sizes);
    for (const worker of rotated(workers, round)) {
      rounds.get(worker.implementation.name)?.push(await timeRound(worker, requests));
    }
    onRound(round + 1);
  }
  return rounds;
}

/** The list, starting one item later each round, so that the same item is not always first. */
export function rotated<Item>(items: readonly Item[], round: number): Item[] {
  const start = round % Math.max(1, items.length);
  return [...items.slice(start), ...items.slice(0, start)];
}

type RoundRequests = Awaited<ReturnType<typeof requestsFor>>;

async function requestsFor(signer: Signer, { oneAtATime, sixteenAtATime, forged }: RunSizes) {
  return {
    one: await wardRequests(signer, oneAtATime),
    sixteen: await wardRequests(signer, sixteenAtATime),
    forged: await forgedRequests(signer, forged),
    typing: await typingRequests(signer, sixteenAtATime),
  };
}

async function timeRound(worker: ImplementationWorker, requests: RoundRequests): Promise<RoundTimings> {
  const { role } = worker.implementation;
  const sixteen = await applyLoad(worker, requests.sixteen, AT_ONCE);
  if (role === 'partial bot') return { sixteen };
  const one = await applyLoad(worker, requests.one, 1);
  const forged = await applyLoad(worker, requests.forged, AT_ONCE);
  return { sixteen, one, forged, ...(role === 'bot' && { typing: await applyLoad(worker, requests.typing, AT_ONCE) }) };
}
