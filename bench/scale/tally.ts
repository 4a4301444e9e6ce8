import { quantile } from '../statistics.ts';
import type { Answer } from './asking.ts';
import { cpuOf } from './processes.ts';
import type { Question } from './questions.ts';

/** How one kind of question was answered by one Worker. */
export interface Measured {
  /** Median time of an answer, in ms. */
  p50: number;
  /** The same of each round by itself; none where it was too slow to be asked for in rounds. */
  rounds: readonly number[];
  /** CPU of the whole workerd for each answer, in ms. */
  cpu: number;
  /** Every kind of answer that came. */
  kinds: ReadonlySet<string>;
  /** The last answer in full. */
  text: string;
}

/** A Worker to ask, and its process. */
export interface Asked {
  ask(interaction: object): Promise<Answer>;
  pid: number;
}

/** An answer that takes longer the second time too is not asked for again. */
const TOO_SLOW_MS = 500;

/** Asks one Worker one kind of question, and keeps count. */
export class Tally {
  readonly question: Question;
  /** Whether it is measured by its first answers alone. */
  tooSlow = false;
  readonly #of: Asked;
  readonly #kinds = new Set<string>();
  readonly #rounds: number[] = [];
  #took: number[] = [];
  #cpu = 0;
  #text = '';
  #times = 0;

  constructor(question: Question, of: Asked) {
    this.question = question;
    this.#of = of;
  }

  /** The first answers, which fill caches: they count only where no more are asked for. */
  async warm(times: number): Promise<void> {
    for (let again = 0; again < 2; again++) {
      await this.#take(1);
      this.tooSlow = (this.#took.at(-1) ?? 0) > TOO_SLOW_MS;
      if (this.#kinds.has('no answer')) return;
    }
    if (this.tooSlow) return;
    await this.#take(times);
    this.#took = [];
    this.#cpu = 0;
  }

  /** One round. */
  async round(times: number): Promise<void> {
    await this.#take(times);
    this.#rounds.push(quantile(this.#took.slice(-times), 0.5));
  }

  async #take(times: number): Promise<void> {
    const before = cpuOf(this.#of.pid);
    const { interactions } = this.question;
    for (let time = 0; time < times; time++) {
      const { ms, kind, text } = await this.#of.ask(interactions[this.#times++ % interactions.length] ?? {});
      this.#took.push(ms);
      this.#kinds.add(kind);
      this.#text = text;
    }
    this.#cpu += cpuOf(this.#of.pid) - before;
  }

  measured(): Measured {
    return {
      p50: quantile(this.#took, 0.5),
      rounds: this.#rounds,
      cpu: this.#cpu / this.#took.length,
      kinds: this.#kinds,
      text: this.#text,
    };
  }
}
