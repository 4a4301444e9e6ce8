import { faultText, log } from '../log.ts';
import type { Follow, FollowState, Notice, PostObject, Reach } from './contract.ts';
import { openElections, storeEvents } from './events.ts';
import { deleteOld } from './expiry.ts';
import { deleteFollow, saveFollow } from './follows.ts';
import type { Host } from './host.ts';
import { Outbox } from './outbox.ts';
import { createTables } from './tables.ts';

/** After a fault of our own, the next run is this many milliseconds later. */
const AFTER_FAULT = 10_000;
const MINUTE = 60_000;
/** How often one channel is asked for, in milliseconds. */
const CHECK_EVERY = 5 * MINUTE;

/** What Discord's API is, and who we are there. */
export interface Account {
  token: string;
  /** Its base address, with the version. */
  api: string;
}

/** What the `Post` object does, on any host. */
export class Shard implements PostObject {
  readonly #host: Host;
  readonly #outbox: Outbox;
  /** When the alarm goes off, in milliseconds since 1970; infinity if none is set. */
  #alarm: number;

  /** @param alarm when the alarm goes off that an earlier object set, or null */
  constructor(host: Host, { api, token }: Account, alarm: number | null) {
    this.#host = host;
    this.#alarm = alarm ?? Number.POSITIVE_INFINITY;
    createTables(host);
    this.#outbox = new Outbox(host, api, token);
  }

  async accept(election: string, council: string, notices: readonly Notice[]): Promise<{ next: number }> {
    const next = storeEvents(this.#host, election, council, notices);
    this.#look();
    return { next };
  }

  /** Nothing is saved if Discord says that we cannot post there. */
  async follow(follow: Follow): Promise<{ reach: Reach }> {
    const reach = await this.#outbox.reach(follow);
    if (reach === 'ok' || reach === 'unknown') {
      saveFollow(this.#host, follow);
      this.#look();
    }
    return { reach };
  }

  async unfollow(follow: Follow): Promise<boolean> {
    return deleteFollow(this.#host, follow);
  }

  async followsIn(guild_id: string): Promise<FollowState[]> {
    return this.#outbox.followsIn(guild_id);
  }

  async wake(): Promise<void> {
    deleteOld(this.#host);
    if (openElections(this.#host).length > 0) this.#look();
    const turn = this.#host.now() / CHECK_EVERY;
    if (turn % 1 < MINUTE / CHECK_EVERY) await this.#outbox.check(Math.floor(turn));
  }

  /** Never throws, because an alarm that throws is repeated a few times only. */
  async alarm(): Promise<void> {
    this.#alarm = Number.POSITIVE_INFINITY;
    let next = this.#host.now() + AFTER_FAULT;
    try {
      next = await this.#outbox.run();
    } catch (fault) {
      log('fault of the outbox', { fault: faultText(fault) });
    } finally {
      this.#wakeAt(next);
    }
  }

  #look(): void {
    this.#outbox.notice();
    this.#wakeAt(this.#host.now());
  }

  #wakeAt(time: number): void {
    const isLost = this.#alarm < this.#host.now() - AFTER_FAULT;
    if (time === Number.POSITIVE_INFINITY || (this.#alarm <= time && !isLost)) return;
    this.#alarm = time;
    this.#host.setAlarm(time);
  }
}
