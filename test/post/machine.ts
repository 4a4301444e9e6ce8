/**
 * A machine that runs the outbox on a real SQLite database, and can be killed at any point where the outbox waits. The
 * database and the alarm outlive it, as Cloudflare's do: what was written before a request was sent is on disk.
 */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { DiscordStandIn } from '../../playground/discord/stand-in.ts';
import type { Host } from '../../src/post/host.ts';
import { Shard } from '../../src/post/shard.ts';
import type { VirtualTime } from './virtual-time.ts';

export const TOKEN = 'a token';
const API = 'https://discord.example/api/v10';
/** How long it takes to start again, in milliseconds. */
const RESTART = 2000;
const MINUTE = 60_000;

/** Where the machine is killed next. */
export type Kill = 'in a transaction' | 'before the request' | 'before the response' | 'after the response';

/** What a call gets if the machine is killed meanwhile. */
export class Killed extends Error {}

export class Machine {
  readonly database = new DatabaseSync(':memory:');
  /** How often an alarm was set, and how often one went off. */
  readonly alarms = { set: 0, rung: 0 };
  /** The points at which it is killed, in order. */
  readonly kills: Kill[] = [];
  readonly #statements = new Map<string, StatementSync>();
  readonly #time: VirtualTime;
  readonly #discord: DiscordStandIn;
  #alarm: number | null = null;
  #ringing = false;
  /** Aborts when the current process ends. */
  #process = new AbortController();
  #shard: Shard | null = null;
  #stopped = false;

  constructor(time: VirtualTime, discord: DiscordStandIn) {
    this.#time = time;
    this.#discord = discord;
    this.#start();
    void this.#cron();
  }

  /** Calls a method, after a restart if there must be one. @throws Killed */
  async call<Result>(method: (shard: Shard) => Promise<Result>): Promise<Result> {
    if (!this.#shard) throw new Killed();
    const { signal } = this.#process;
    return Promise.race([method(this.#shard), killedBy(signal)]);
  }

  kill(): void {
    this.#process.abort();
    this.#shard = null;
    void this.#time.wait(RESTART).then(() => this.#start());
  }

  /** The alarm that is set does not go off. */
  loseAlarm(): void {
    this.#alarm = null;
  }

  stop(): void {
    this.#stopped = true;
    this.#process.abort();
  }

  #start(): void {
    if (this.#stopped) return;
    this.#process = new AbortController();
    this.#shard = new Shard(this.#host(this.#process.signal), { api: API, token: TOKEN }, this.#alarm);
    void this.#ring();
  }

  /** Waits for the alarm, which goes off again if the machine was killed during it. */
  async #ring(): Promise<void> {
    if (this.#alarm === null || this.#ringing) return;
    await this.#time.wait(Math.max(0, this.#alarm - this.#time.now()));
    const due = this.#alarm;
    if (due === null || due > this.#time.now() || this.#ringing || !this.#shard || this.#stopped) return;
    this.#ringing = true;
    this.#alarm = null;
    this.alarms.rung += 1;
    const restore = () => {
      this.#alarm ??= due;
    };
    await this.call((shard) => shard.alarm()).catch(restore);
    this.#ringing = false;
    if (this.#shard) void this.#ring();
  }

  async #cron(): Promise<void> {
    while (!this.#stopped) {
      await this.#time.wait(MINUTE);
      await this.call((shard) => shard.wake()).catch(() => undefined);
    }
  }

  #host(process: AbortSignal): Host {
    const alive = () => {
      if (process.aborted) throw new Killed();
    };
    let depth = 0;
    return {
      sql: <Row>(text: string, ...values: readonly (string | number | null)[]) => {
        alive();
        const known = this.#statements.get(text) ?? this.database.prepare(text);
        this.#statements.set(text, known);
        return known.all(...values) as Row[];
      },
      together: (change) => {
        alive();
        const name = `level_${depth}`;
        this.database.exec(`SAVEPOINT ${name}`);
        depth += 1;
        try {
          const result = change();
          if (depth === 1) this.#killIf('in a transaction');
          alive();
          this.database.exec(`RELEASE ${name}`);
          return result;
        } catch (fault) {
          this.database.exec(`ROLLBACK TO ${name}; RELEASE ${name}`);
          throw fault;
        } finally {
          depth -= 1;
        }
      },
      now: () => this.#time.now(),
      wait: (ms, signal) => this.#whileAlive(process, this.#time.wait(ms, signal)),
      fetch: (request) => this.#whileAlive(process, this.#send(request)),
      setAlarm: (time) => {
        alive();
        this.#alarm = time;
        this.alarms.set += 1;
        void this.#ring();
      },
    };
  }

  async #send(request: Request): Promise<Response> {
    if (this.#killIf('before the request')) return never();
    const aborted = new Promise<never>((_, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason));
    });
    aborted.catch(() => undefined);
    const answer = this.#discord.fetch(request);
    if (this.kills[0] === 'before the response')
      void this.#time.wait(1).then(() => this.#killIf('before the response'));
    const response = await Promise.race([answer, aborted]);
    return this.#killIf('after the response') ? never() : response;
  }

  #killIf(point: Kill): boolean {
    if (this.kills[0] !== point) return false;
    this.kills.shift();
    this.kill();
    return true;
  }

  /** The code of a killed process does not go on. */
  #whileAlive<Result>(process: AbortSignal, work: Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      work.then(
        (result) => process.aborted || resolve(result),
        (fault) => process.aborted || reject(fault),
      );
    });
  }
}

function killedBy(process: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    process.addEventListener('abort', () => reject(new Killed()));
  });
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
