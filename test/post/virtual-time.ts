/** Time that passes only when nothing else can happen, so that hours of a night take seconds. */
import type { Clock } from '../../playground/discord/clock.ts';

/** What has no timer, such as the end of a stream, needs a few turns of Node's event loop. */
const TURNS = 4;

interface Timer {
  at: number;
  done(): void;
}

export class VirtualTime implements Clock {
  #now: number;
  /** In order of time. */
  readonly #timers: Timer[] = [];

  constructor(start: string) {
    this.#now = Date.parse(start);
  }

  now(): number {
    return this.#now;
  }

  wait(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const timer = { at: this.#now + ms, done: resolve };
      const index = this.#timers.findLastIndex(({ at }) => at <= timer.at);
      this.#timers.splice(index + 1, 0, timer);
      signal?.addEventListener('abort', () => {
        const place = this.#timers.indexOf(timer);
        if (place !== -1) this.#timers.splice(place, 1);
        resolve();
      });
    });
  }

  /** Moves the clock without what would have happened meanwhile. @param ms milliseconds */
  jump(ms: number): void {
    this.#now += ms;
  }

  /** Lets time pass until `work` is done. @throws Error if nothing can happen any more */
  async run<Result>(work: Promise<Result>): Promise<Result> {
    let over = false;
    const end = () => {
      over = true;
    };
    work.then(end, end);
    for (;;) {
      for (let turn = 0; turn < TURNS && !over; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      if (over) return work;
      const timer = this.#timers.shift();
      if (!timer) throw new Error('The work waits for something that cannot happen.');
      this.#now = Math.max(this.#now, timer.at);
      timer.done();
    }
  }
}
