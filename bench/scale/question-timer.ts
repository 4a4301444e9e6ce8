import { quantile } from '../statistics.ts';
import { cpuMilliseconds } from '../workerd-process.ts';
import type { Question } from './questions.ts';
import type { Ask } from './worker-client.ts';

/** One Worker's replies to one kind of question. */
export interface QuestionTimes {
  /** Median time of a reply, in ms. */
  p50: number;
  /** The same for each round; empty if the question was too slow to repeat. */
  rounds: readonly number[];
  /** CPU of the whole workerd for each reply, in ms. */
  cpu: number;
  /** The same for each round; empty if the question was too slow to repeat. */
  cpuRounds: readonly number[];
  /** Every kind of reply received. */
  kinds: ReadonlySet<string>;
  /** The last reply in full. */
  text: string;
}

/** The client of a Worker, and the Worker's process. */
export interface TimedWorker {
  ask: Ask;
  pid: number;
}

/** A question whose second answer also takes longer than this is not asked again. */
const TOO_SLOW_MS = 500;

let hosts = 0;

/** A host that no request has named before: a reply contains addresses, so none in the cache is for this host. */
function newHost(): string {
  return `${++hosts}.bench.example`;
}

/** Asks one Worker one kind of question, and records times and CPU. */
export class QuestionTimer {
  readonly question: Question;
  /** If set, only the first answers are measured. */
  isTooSlow = false;
  readonly #worker: TimedWorker;
  readonly #kinds = new Set<string>();
  readonly #rounds: number[] = [];
  readonly #cpuRounds: number[] = [];
  #times: number[] = [];
  #cpu = 0;
  #text = '';
  #asked = 0;

  constructor(question: Question, worker: TimedWorker) {
    this.question = question;
    this.#worker = worker;
  }

  /** Asks until the caches are full. These answers count only if the question turns out too slow to repeat. */
  async warmUp(batch: number): Promise<void> {
    for (let again = 0; again < 2; again++) {
      await this.#ask(1);
      this.isTooSlow = (this.#times.at(-1) ?? 0) > TOO_SLOW_MS;
      if (this.#kinds.has('no answer')) return;
    }
    if (this.isTooSlow) return;
    await this.#ask(batch);
    this.#times = [];
    this.#cpu = 0;
  }

  async round(batch: number): Promise<void> {
    const before = this.#cpu;
    await this.#ask(batch);
    this.#cpuRounds.push((this.#cpu - before) / batch);
    this.#rounds.push(quantile(this.#times.slice(-batch), 0.5));
  }

  async #ask(batch: number): Promise<void> {
    const before = cpuMilliseconds(this.#worker.pid);
    const { interactions, isCached } = this.question;
    for (let index = 0; index < batch; index++) {
      const { ms, kind, text } = await this.#worker.ask(
        interactions[this.#asked++ % interactions.length] ?? {},
        isCached ? undefined : newHost(),
      );
      this.#times.push(ms);
      this.#kinds.add(kind);
      this.#text = text;
    }
    this.#cpu += cpuMilliseconds(this.#worker.pid) - before;
  }

  results(): QuestionTimes {
    return {
      p50: quantile(this.#times, 0.5),
      rounds: this.#rounds,
      cpu: this.#cpu / this.#times.length,
      cpuRounds: this.#cpuRounds,
      kinds: this.#kinds,
      text: this.#text,
    };
  }
}
