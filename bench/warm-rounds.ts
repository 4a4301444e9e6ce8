/**
 * Warm requests, measured in rounds. Every implementation gets the same requests in each round, so that other load on
 * the machine slows all of them alike.
 */
import type { Signer } from '../playground/signer.ts';
import type { ImplementationWorker } from './implementation-worker.ts';
import { applyLoad, type LoadTiming } from './load.ts';
import {
  channelRequests,
  forgedRequests,
  requestsInTurn,
  type SignedRequest,
  typingRequests,
  wardRequests,
} from './signed-requests.ts';

/** How much a run measures. */
export interface RunSizes {
  /** How often all processes are started again. */
  runs: number;
  /** Rounds in each of those runs. */
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
  runs: 3,
  rounds: 4,
  oneAtATime: 100,
  sixteenAtATime: 1200,
  forged: 600,
  warmUp: 2000,
  coldStarts: 10,
};
export const QUICK_RUN: RunSizes = {
  runs: 1,
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

/** One round of other questions to the bot, with the limit's `/ward` at the same time to compare them with. */
export interface OtherTimings {
  limit: LoadTiming;
  /** A channel's usual mix of questions. */
  channel: LoadTiming;
  /** Questions that all differ, so that no reply is in the cache. */
  different: LoadTiming;
}

/** The rounds of each implementation, in order, by its name. */
export type WarmRounds = ReadonlyMap<string, readonly RoundTimings[]>;

/** Measures running implementations in rounds, and adds to what was measured before. */
export class RoundTimer {
  readonly rounds = new Map<string, RoundTimings[]>();
  readonly others: OtherTimings[] = [];
  readonly #signer: Signer;
  readonly #questions: readonly object[];
  readonly #sizes: RunSizes;
  #roundsStarted = 0;
  #questionsAsked = 0;

  /** @param questions different questions, asked in turn */
  constructor(signer: Signer, questions: readonly object[], sizes: RunSizes) {
    this.#signer = signer;
    this.#questions = questions;
    this.#sizes = sizes;
  }

  /** Sends each of these as many requests as its code needs to be compiled and its caches to fill. */
  async warmUp(workers: readonly ImplementationWorker[]): Promise<void> {
    const { warmUp } = this.#sizes;
    const signer = this.#signer;
    for (const worker of workers) {
      await applyLoad(worker, await wardRequests(signer, warmUp), AT_ONCE);
      await applyLoad(worker, await forgedRequests(signer, warmUp / 4), AT_ONCE);
      if (worker.implementation.role !== 'bot') continue;
      await applyLoad(worker, await typingRequests(signer, warmUp), AT_ONCE);
    }
  }

  /** Measures one round of these, each with the same requests. */
  async round(workers: readonly ImplementationWorker[]): Promise<void> {
    const requests = await this.#requestsForRound();
    for (const worker of rotated(workers, this.#roundsStarted++)) {
      const { name } = worker.implementation;
      const before = this.rounds.get(name) ?? [];
      this.rounds.set(name, [...before, await timeRound(worker, requests)]);
    }
  }

  /**
   * Measures other questions in rounds. Do it last: the garbage of a thousand different replies is collected during the
   * requests that follow.
   */
  async otherQuestions(limit: ImplementationWorker, bot: ImplementationWorker): Promise<void> {
    const { runs, rounds, sixteenAtATime: total, warmUp } = this.#sizes;
    const signer = this.#signer;
    await applyLoad(bot, await channelRequests(signer, warmUp), AT_ONCE);
    await applyLoad(bot, await this.#differentRequests(warmUp), AT_ONCE);
    for (let round = 0; round < runs * rounds; round++) {
      this.others.push({
        limit: await applyLoad(limit, await wardRequests(signer, total), AT_ONCE),
        channel: await applyLoad(bot, await channelRequests(signer, total), AT_ONCE),
        different: await applyLoad(bot, await this.#differentRequests(total), AT_ONCE),
      });
    }
  }

  async #requestsForRound(): Promise<RoundRequests> {
    const { oneAtATime, sixteenAtATime, forged } = this.#sizes;
    const signer = this.#signer;
    return {
      one: await wardRequests(signer, oneAtATime),
      sixteen: await wardRequests(signer, sixteenAtATime),
      forged: await forgedRequests(signer, forged),
      typing: await typingRequests(signer, sixteenAtATime),
    };
  }

  #differentRequests(total: number): Promise<SignedRequest[]> {
    const from = this.#questionsAsked;
    this.#questionsAsked += total;
    return requestsInTurn(this.#signer, this.#questions, total, from);
  }
}

/** The list, starting one item later each round, so that the same item is not always first. */
export function rotated<Item>(items: readonly Item[], round: number): Item[] {
  const start = round % Math.max(1, items.length);
  return [...items.slice(start), ...items.slice(0, start)];
}

type RoundRequests = Readonly<Record<keyof RoundTimings, readonly SignedRequest[]>>;

async function timeRound(worker: ImplementationWorker, requests: RoundRequests): Promise<RoundTimings> {
  const { role } = worker.implementation;
  const sixteen = await applyLoad(worker, requests.sixteen, AT_ONCE);
  if (role === 'partial bot') return { sixteen };
  const one = await applyLoad(worker, requests.one, 1);
  const forged = await applyLoad(worker, requests.forged, AT_ONCE);
  if (role !== 'bot') return { sixteen, one, forged };
  return {
    sixteen,
    one,
    forged,
    typing: await applyLoad(worker, requests.typing, AT_ONCE),
  };
}
