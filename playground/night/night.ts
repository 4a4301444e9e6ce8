/** The election night of the playground: a real count, a real outbox, and a stand-in for Discord. */
import { certainWords } from '../../src/render/night/control-words.ts';
import { nightSubject } from '../../src/render/night/night-subject.ts';
import { scoreLine } from '../../src/render/night/score-line.ts';
import { lastCall } from '../../src/results/night/last-call.ts';
import type { Rehearsal } from '../../src/results/night/rehearsal.ts';
import { Channels } from './channels.ts';
import { journalRows } from './journal-rows.ts';
import { postedEvents } from './posted-events.ts';
import { type Publisher, RehearsedCount } from './rehearsed-count.ts';
import type { Action, NightView, Pace } from './view.ts';

const DARLEY = 'Darley';
/** The page is sent at most one view in this many milliseconds. */
const QUIET_MS = 30;

/** What the night needs from the process around it. */
export interface NightParts {
  publisher: Publisher;
  /** The bot's token at the stand-in. */
  token: string;
  /** Reads what is on file of the night to play again. */
  rehearsal(): Promise<Rehearsal>;
  /** Makes the channel follow the council. */
  follow(): Promise<void>;
  kill(): void;
  forgetNights(): Promise<void>;
}

export class Night {
  readonly channels: Channels;
  readonly #parts: NightParts;
  readonly #watchers = new Set<(view: NightView) => void>();
  #count: RehearsedCount | null = null;
  #number = 1;
  #phase: NightView['phase'] = 'ready';
  #pace: Pace = 1000;
  #remark = '';
  #playing = Promise.resolve();
  #wake = () => {};
  #notice: NodeJS.Timeout | undefined;

  constructor(parts: NightParts) {
    this.#parts = parts;
    this.channels = new Channels(parts.token, () => this.#changed());
  }

  /** Calls `watcher` with what the page shows, now and after each change. @returns a function that ends that */
  watch(watcher: (view: NightView) => void): () => void {
    this.#watchers.add(watcher);
    watcher(this.view);
    return () => this.#watchers.delete(watcher);
  }

  set pace(pace: Pace) {
    this.#pace = pace;
    this.#wake();
    this.#changed();
  }

  /** Does what a button asks for. @throws Error that says why it cannot be done */
  async act(action: Action): Promise<void> {
    this.#remark = '';
    try {
      await this.#do(action);
    } catch (cause) {
      if (action === 'play' || action === 'again') this.#phase = this.#count ? 'paused' : 'ready';
      this.#remark = (cause as Error).message;
    }
    this.#changed();
  }

  async #do(action: Action): Promise<void> {
    const count = this.#count;
    switch (action) {
      case 'play':
        return this.#play();
      case 'pause':
        this.#phase = 'paused';
        return this.#wake();
      case 'again':
        return this.#again();
      case 'kill':
        this.#remark = 'The runtime was killed. It starts again by itself.';
        return this.#parts.kill();
      case 'limit':
        return this.channels.fail('limited');
      case 'lose':
        return this.channels.fail('lost response');
      case 'correct':
        return count?.correct(DARLEY);
      case 'recount':
        return count?.recount();
      case 'withdraw':
        await count?.withdraw();
        if (this.#phase === 'finished') this.#phase = 'paused';
    }
  }

  async #play(): Promise<void> {
    if (this.#phase !== 'ready' && this.#phase !== 'paused') return;
    this.#phase = 'starting';
    this.#changed();
    const count = this.#count ?? (await this.#begin());
    this.#phase = 'playing';
    this.#playing = this.#declareAll(count);
    await this.#playing;
  }

  async #declareAll(count: RehearsedCount): Promise<void> {
    while (this.#phase === 'playing' && count.next) {
      await count.declare();
      this.#changed();
      await this.#pause();
    }
    if (this.#phase === 'playing') this.#phase = 'finished';
  }

  async #begin(): Promise<RehearsedCount> {
    await this.#parts.follow();
    const count = new RehearsedCount(this.#parts.publisher, await this.#parts.rehearsal());
    await count.open();
    this.#count = count;
    return count;
  }

  async #again(): Promise<void> {
    if (this.#phase === 'ready' || this.#phase === 'starting') return;
    this.#phase = 'starting';
    this.#changed();
    this.#wake();
    await Promise.allSettled([this.#playing, this.#count?.idle]);
    this.#count = null;
    await this.#parts.forgetNights();
    this.channels.clear();
    this.#number += 1;
    this.#phase = 'ready';
    await this.#play();
  }

  /** Waits until the next ward is due, or something else happens. */
  #pause(): Promise<void> {
    if (this.#pace === 0 || this.#phase !== 'playing') return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#pace);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #changed(): void {
    this.#notice ??= setTimeout(() => {
      this.#notice = undefined;
      const { view } = this;
      for (const watcher of this.#watchers) watcher(view);
    }, QUIET_MS);
  }

  get view(): NightView {
    const { messages, fault } = this.channels;
    const of = { night: this.#number, phase: this.#phase, pace: this.#pace, messages, remark: fault ?? this.#remark };
    const count = this.#count;
    if (!count) return { ...of, ...NOTHING_YET };
    const { journal, manifest, wards, next, newest } = count;
    const night = nightSubject(manifest);
    const call = lastCall(journal);
    const darley = count.ward(DARLEY);
    return {
      ...of,
      score: journal.length > 0 ? scoreLine(wards, night) : null,
      control: call ? certainWords(call, wards, night) : 'Control is not certain yet',
      journal: journalRows(journal, night, new Set(postedEvents(messages, journal, manifest))),
      correct: darley?.status === 'declared' ? `Correct ${DARLEY}${count.isWrong(darley) ? ' back' : ''}` : null,
      recount: next?.status === 'awaiting' ? `Recount ${next.ballot.post_label}` : null,
      withdraw: newest ? `Withdraw ${newest.ballot.post_label}` : null,
    };
  }
}

const NOTHING_YET = { score: null, control: null, journal: [], correct: null, recount: null, withdraw: null };
