import { DurableObject } from 'cloudflare:workers';
import type { Follow, FollowState, Notice, PostObject, Reach } from './contract.ts';
import type { PostEnv } from './env.ts';
import { Shard } from './shard.ts';

const DISCORD_API = 'https://discord.com/api/v10';

/** The outbox: the channels that follow councils, the events that they have yet to get, and what Discord lets us send. */
export class Post extends DurableObject<PostEnv> implements PostObject {
  readonly #shard: Promise<Shard>;

  constructor(ctx: DurableObjectState, env: PostEnv) {
    super(ctx, env);
    const { storage } = ctx;
    const host = {
      sql: <Row>(statement: string, ...values: readonly (string | number | null)[]) =>
        storage.sql.exec(statement, ...values).toArray() as Row[],
      together: <Result>(change: () => Result) => storage.transactionSync(change),
      now: () => Date.now(),
      wait: (ms: number, signal?: AbortSignal) => scheduler.wait(ms, signal && { signal }).catch(() => undefined),
      fetch: (request: Request) => fetch(request),
      setAlarm: (time: number) => ctx.waitUntil(storage.setAlarm(time)),
    };
    const account = { api: env.DISCORD_API ?? DISCORD_API, token: env.DISCORD_TOKEN };
    this.#shard = ctx.blockConcurrencyWhile(async () => new Shard(host, account, await storage.getAlarm()));
  }

  async accept(election: string, council: string, notices: readonly Notice[]): Promise<{ next: number }> {
    return (await this.#shard).accept(election, council, notices);
  }

  async follow(follow: Follow): Promise<{ reach: Reach }> {
    return (await this.#shard).follow(follow);
  }

  async unfollow(follow: Follow): Promise<boolean> {
    return (await this.#shard).unfollow(follow);
  }

  async followsIn(guild_id: string): Promise<FollowState[]> {
    return (await this.#shard).followsIn(guild_id);
  }

  async wake(): Promise<void> {
    return (await this.#shard).wake();
  }

  override async alarm(): Promise<void> {
    return (await this.#shard).alarm();
  }
}
