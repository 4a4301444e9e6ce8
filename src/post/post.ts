import { DurableObject } from 'cloudflare:workers';
import { faultText, log } from '../log.ts';
import type { Follow, FollowState, Notice, PostObject, Reach } from './contract.ts';
import type { PostEnv } from './env.ts';
import { openElections, storeEvents } from './events.ts';
import { deleteOld } from './expiry.ts';
import { deleteFollow, saveFollow } from './follows.ts';
import type { Host } from './host.ts';
import { Outbox } from './outbox.ts';
import { createTables } from './tables.ts';

const DISCORD_API = 'https://discord.com/api/v10';
/** After a fault of our own, the next run is this many milliseconds later. */
const AFTER_FAULT = 10_000;

/** The outbox: the channels that follow councils, the events that they have yet to get, and what Discord lets us send. */
export class Post extends DurableObject<PostEnv> implements PostObject {
  readonly #host: Host;
  readonly #outbox: Outbox;
  /** When the next run is, in milliseconds since 1970; infinity if none was asked for. */
  #alarm = Number.POSITIVE_INFINITY;

  constructor(ctx: DurableObjectState, env: PostEnv) {
    super(ctx, env);
    this.#host = {
      sql: <Row>(statement: string, ...values: readonly (string | number | null)[]) =>
        ctx.storage.sql.exec(statement, ...values).toArray() as Row[],
      together: (change) => ctx.storage.transactionSync(change),
      now: () => Date.now(),
      wait: (ms, signal) => scheduler.wait(ms, signal && { signal }).catch(() => undefined),
      fetch: (request) => fetch(request),
      wakeAt: (time) => this.#wakeAt(time),
    };
    createTables(this.#host);
    this.#outbox = new Outbox(this.#host, env.DISCORD_API ?? DISCORD_API, env.DISCORD_TOKEN);
    ctx.blockConcurrencyWhile(async () => {
      this.#alarm = (await ctx.storage.getAlarm()) ?? Number.POSITIVE_INFINITY;
    });
  }

  async accept(election: string, council: string, notices: readonly Notice[]): Promise<{ next: number }> {
    const next = storeEvents(this.#host, election, council, notices);
    this.#outbox.notice();
    return { next };
  }

  /** Nothing is saved if Discord says that we cannot post there. */
  async follow(follow: Follow): Promise<{ reach: Reach }> {
    const reach = await this.#outbox.reach(follow);
    if (reach === 'ok' || reach === 'unknown') {
      saveFollow(this.#host, follow);
      this.#outbox.notice();
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
    if (openElections(this.#host).length > 0) this.#outbox.notice();
  }

  /** Never throws: Cloudflare retries an alarm six times only. */
  override async alarm(): Promise<void> {
    this.#alarm = Number.POSITIVE_INFINITY;
    let next = Date.now() + AFTER_FAULT;
    try {
      next = await this.#outbox.run();
    } catch (fault) {
      log('fault of the outbox', { fault: faultText(fault) });
    } finally {
      this.#wakeAt(next);
    }
  }

  #wakeAt(time: number): void {
    const isLost = this.#alarm < Date.now() - AFTER_FAULT;
    if (time === Number.POSITIVE_INFINITY || (this.#alarm <= time && !isLost)) return;
    this.#alarm = time;
    this.ctx.waitUntil(this.ctx.storage.setAlarm(time));
  }
}
