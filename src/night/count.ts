import { DurableObject } from 'cloudflare:workers';
import type { Env } from '../env.ts';
import type { OpenNight, Snapshot } from './contract.ts';
import type { Accepted } from './ledger.ts';
import type { Refused, SignedRequest } from './signed-request.ts';

/**
 * The source of truth of one election's count, named by its `election_id`. Its code is loaded when it is first asked,
 * because every isolate of the Worker loads this class.
 */
export class Count extends DurableObject<Env> {
  readonly #running = import('./counting.ts').then(({ Counting }) => new Counting(this.ctx.storage, this.env));

  /**
   * Opens or closes the count.
   * @param of the id under which this object is named, and the key that may, 64 hex digits
   */
  async night(signed: SignedRequest, of: { election: string; opener: string }): Promise<Accepted | Refused> {
    return (await this.#running).night(signed, of);
  }

  /** Publishes something about a ward. @param ward the middle of its ballot's id */
  async ward(signed: SignedRequest, ward: string): Promise<Accepted | Refused> {
    return (await this.#running).ward(signed, ward);
  }

  /** Everything that is known; null if the count was never opened. */
  async snapshot(): Promise<Snapshot | null> {
    return (await this.#running).snapshot();
  }

  /**
   * Adds a night to the list of those that are open, or takes it off. Only the object named `LIST` is asked this: one
   * object keeps the list, because KV alone would lose one of two changes at the same time.
   */
  async list(night: OpenNight, isOpen: boolean): Promise<void> {
    return (await this.#running).list(night, isOpen);
  }

  /** Hands over what `Post` has not got yet: a minute's cron calls it, in case an alarm was lost. */
  async wake(): Promise<void> {
    return (await this.#running).work();
  }

  override async alarm(): Promise<void> {
    return (await this.#running).work();
  }
}
