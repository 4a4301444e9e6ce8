import type { Env } from '../env.ts';
import { faultText, log, newReference } from '../log.ts';
import { noticesOf } from '../render/night/notices.ts';
import type { OpenNight, Snapshot } from './contract.ts';
import { CountStore } from './count-store.ts';
import { type Accepted, answerNightRequest, answerWardRequest, snapshotOf } from './ledger.ts';
import { LIST, NIGHTS_KEY, snapshotKey } from './open-nights.ts';
import { postOf } from './post.ts';
import type { Refused, SignedRequest } from './signed-request.ts';

/** How soon work is tried again after a fault; it doubles with each, up to a minute. */
const RETRY_MS = 1000;
const MOST_RETRY_MS = 60_000;

/** A running `Count`: it answers requests, and hands over what was published to `Post` and to KV. */
export class Counting {
  readonly #storage: DurableObjectStorage;
  readonly #env: Env;
  readonly #store: CountStore;
  #faults = 0;
  #working = Promise.resolve();

  constructor(storage: DurableObjectStorage, env: Env) {
    this.#storage = storage;
    this.#env = env;
    this.#store = new CountStore(storage);
  }

  night(signed: SignedRequest, of: { election: string; opener: string }): Promise<Accepted | Refused> {
    return answerNightRequest(signed, of, this.#store);
  }

  ward(signed: SignedRequest, ward: string): Promise<Accepted | Refused> {
    return answerWardRequest(signed, ward, this.#store);
  }

  snapshot(): Snapshot | null {
    return snapshotOf(this.#store);
  }

  list(night: OpenNight, isOpen: boolean): void {
    const others = (this.#store.fact('nights') ?? []).filter(({ election_id }) => election_id !== night.election_id);
    this.#store.setFact('nights', isOpen ? [...others, night] : others);
    this.#store.wakeSoon();
  }

  /**
   * Hands over everything that is due, after any hand-over under way. It never throws, because an alarm that throws is
   * retried only six times: a fault is logged, and an alarm set for later.
   */
  work(): Promise<void> {
    this.#working = this.#working.then(() => this.#handOver());
    return this.#working;
  }

  /** Each hand-over is tried even if another fails: channels get their messages while KV is down. */
  async #handOver(): Promise<void> {
    const tried = await Promise.allSettled([this.#toPost(), this.#toList(), this.#toKv()]);
    const failed = tried.filter((one) => one.status === 'rejected');
    for (const { reason } of failed) log('hand-over failed', { reference: newReference(), fault: faultText(reason) });
    if (failed.length === 0) {
      this.#faults = 0;
      return;
    }
    const wait = Math.min(MOST_RETRY_MS, RETRY_MS * 2 ** this.#faults);
    this.#faults += 1;
    await this.#storage.setAlarm(Date.now() + wait);
  }

  /** Adds this night to the list of open ones, or takes it off once it is closed. */
  async #toList(): Promise<void> {
    const manifest = this.#store.fact('manifest');
    if (!manifest || !this.#env.COUNT) return;
    const isOpen = this.#store.fact('closed_at') === null;
    if (this.#store.fact('listed') === isOpen) return;
    const { election_id, council } = manifest.election;
    await this.#env.COUNT.getByName(LIST).list({ election_id, council }, isOpen);
    this.#store.setFact('listed', isOpen);
  }

  /** Gives `Post` the events that it does not have. It says which one it needs next, so a repeat does no harm. */
  async #toPost(): Promise<void> {
    const manifest = this.#store.fact('manifest');
    const post = postOf(this.#env);
    if (!manifest || !post) return;
    const journal = this.#store.journal();
    let next = this.#store.fact('handed_over') ?? 1;
    while (next <= journal.length) {
      const { election_id, council } = manifest.election;
      const answer = await post.accept(election_id, council, noticesOf(manifest, journal, next));
      if (answer.next === next) throw new Error(`Post still needs event ${next} of ${election_id}`);
      next = answer.next;
      this.#store.setFact('handed_over', next);
    }
  }

  /** Copies to KV what replies need if this object does not answer in time: a snapshot, or the list of open nights. */
  async #toKv(): Promise<void> {
    const nights = this.#store.fact('nights');
    const list = JSON.stringify(nights);
    if (nights && this.#store.fact('list_copied') !== list) {
      await this.#env.RESULTS.put(NIGHTS_KEY, list);
      this.#store.setFact('list_copied', list);
    }
    const snapshot = this.snapshot();
    if (!snapshot) return;
    const now = { events: snapshot.journal.length, closed: snapshot.closed_at !== null };
    const copied = this.#store.fact('copied');
    if (copied?.events === now.events && copied.closed === now.closed) return;
    await this.#env.RESULTS.put(snapshotKey(snapshot.manifest.election.election_id), JSON.stringify(snapshot));
    this.#store.setFact('copied', now);
  }
}
