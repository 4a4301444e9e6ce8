/**
 * Warm requests, measured in rounds. Every implementation gets the same requests in each round, so that other load on
 * the machine slows all of them alike.
 */
import type { Signer } from '../playground/signer.ts';
import type { ImplementationWorker } from './implementation-worker.ts';
import type { Implementation } from './implementations.ts';
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
  rounds: 12,
  oneAtATime: 100,
  sixteenAtATime: 400,
  forged: 250,
  warmUp: 1500,
  coldStarts: 8,
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

/** Measures running implementations in rounds. */
export class RoundTimer {
  readonly rounds: Map<string, RoundTimings[]>;
  readonly others: OtherTimings[] = [];
  readonly #workers: readonly ImplementationWorker[];
  readonly #signer: Signer;
  readonly #questions: readonly object[];
  readonly #sizes: RunSizes;
  #roundsStarted = 0;
  #questionsAsked = 0;

  /** @param questions different questions, asked in turn */
  constructor(workers: readonly ImplementationWorker[], signer: Signer, questions: readonly object[], sizes: RunSizes) {
    this.#workers = workers;
    this.#signer = signer;
    this.#questions = questions;
    this.#sizes = sizes;
    this.rounds = new Map(workers.map(({ implementation }) => [implementation.name, []]));
  }

  async warmUp(): Promise<void> {
    const { warmUp } = this.#sizes;
    const signer = this.#signer;
    for (const worker of this.#workers) {
      await applyLoad(worker, await wardRequests(signer, warmUp), AT_ONCE);
      await applyLoad(worker, await forgedRequests(signer, warmUp / 4), AT_ONCE);
      if (worker.implementation.role !== 'bot') continue;
      await applyLoad(worker, await typingRequests(signer, warmUp), AT_ONCE);
    }
  }

  /**
   * Measures other questions in rounds, if the limit and the bot run. Do it last: the garbage of a thousand different
   * replies is collected during the requests that follow.
   */
  async otherQuestions(): Promise<void> {
    const runs = (role: Implementation['role']) =>
      this.#workers.find(({ implementation }) => implementation.role === role);
    const [limit, bot] = [runs('limit'), runs('bot')];
    if (!limit || !bot) return;
    const { rounds, sixteenAtATime: total, warmUp } = this.#sizes;
    await applyLoad(bot, await channelRequests(this.#signer, warmUp), AT_ONCE);
    await applyLoad(bot, await this.#differentRequests(warmUp), AT_ONCE);
    for (let round = 0; round < rounds; round++) {
      this.others.push({
        limit: await applyLoad(limit, await wardRequests(this.#signer, total), AT_ONCE),
        channel: await applyLoad(bot, await channelRequests(this.#signer, total), AT_ONCE),
        different: await applyLoad(bot, await this.#differentRequests(total), AT_ONCE),
      });
    }
  }

  /** Measures one round. @param names the implementations to measure; by default all */
  async round(names?: ReadonlySet<string>): Promise<void> {
    const requests = await this.#requestsForRound();
    const measured = this.#workers.filter(({ implementation }) => names?.has(implementation.name) ?? true);
    for (const worker of rotated(measured, this.#roundsStarted++)) {
      this.rounds.get(worker.implementation.name)?.push(await timeRound(worker, requests));
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
