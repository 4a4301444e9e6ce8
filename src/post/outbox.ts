/** Sends what is due, several channels at a time, and says when to look again. */
import { faultText, log } from '../log.ts';
import type { Follow, FollowState, Reach } from './contract.ts';
import { deliver } from './deliver.ts';
import { channelsDue } from './deliveries.ts';
import { Discord } from './discord.ts';
import { openElections, settle } from './events.ts';
import { followInTurn, followsOf, stopFollows } from './follows.ts';
import { Gates } from './gates.ts';
import { haltedUntil, haltUntil, haltWithToken } from './halt.ts';
import type { Host } from './host.ts';
import { digestOf } from './nonce.ts';
import { BAD_TOKEN, FORBIDDEN, GONE, refused } from './reasons.ts';
import { type Job, Sweep } from './sweep.ts';
import type { Verdict } from './verdict.ts';

/** Cloudflare opens six connections at once. */
const LANES = 6;
/** Cloudflare's free plan allows 50 subrequests for each invocation. */
const REQUESTS = 45;
/** How often a lane without work looks for new events, in milliseconds, while others wait for Discord. */
const LOOK_AGAIN = 250;
/** Somebody waits three seconds at most for the reply to `/follow`. */
const REACH_TIMEOUT = 1500;

export class Outbox {
  readonly #host: Host;
  readonly #token: string;
  readonly #gates = new Gates();
  readonly #discord: Discord;
  readonly #sweep: Sweep;
  /** Channels with a request in flight. */
  readonly #busy = new Set<string>();
  /** Channels that may have more to do. */
  #again: Job[] = [];
  #found: Iterator<Job> = [].values();
  #news = false;
  #nextAt = Number.POSITIVE_INFINITY;

  /** @param api Discord's base address, with the version */
  constructor(host: Host, api: string, token: string) {
    this.#host = host;
    this.#token = token;
    this.#discord = new Discord(host, api, token, this.#gates);
    this.#sweep = new Sweep(host);
  }

  /** Says that there may be something new, while a run is going on too. */
  notice(): void {
    this.#news = true;
  }

  /**
   * Sends what is due, as far as one invocation may.
   * @returns when there is something to do again, in milliseconds since 1970; infinity if there is not
   */
  async run(): Promise<number> {
    await this.#readHalt();
    this.#news = true;
    this.#again = [];
    this.#nextAt = Number.POSITIVE_INFINITY;
    this.#gates.allow(REQUESTS);
    await Promise.all(Array.from({ length: LANES }, () => this.#lane()));
    if (this.#news || this.#gates.left === 0) this.#lookAt(this.#host.now());
    if (this.#nextAt === Number.POSITIVE_INFINITY) this.#settleAll();
    return this.#nextAt;
  }

  /** Asks Discord for a channel before it is followed. */
  async reach({ channel_id, guild_id }: Follow): Promise<Reach> {
    await this.#readHalt();
    if (this.#gates.opensAt(channel_id) > this.#host.now()) return 'unknown';
    const verdict = await this.#discord.sendNow({ method: 'GET', channel_id, path: '', timeout: REACH_TIMEOUT });
    if (verdict.kind === 'done') return isIn(verdict.body, guild_id) ? 'ok' : 'no such channel';
    if (verdict.kind === 'forbidden') return 'not in server';
    if (verdict.kind === 'missing') return 'no such channel';
    await this.#stopSending(verdict);
    return 'unknown';
  }

  /**
   * Asks Discord for one of the channels, and stops its follow if the bot has left its server: before the next
   * event, only a request shows that.
   * @param turn which one, counted from any number
   */
  async check(turn: number): Promise<void> {
    const follow = followInTurn(this.#host, turn);
    if (!follow) return;
    const reach = await this.reach(follow);
    if (reach === 'not in server') stopFollows(this.#host, follow.channel_id, 'paused', FORBIDDEN);
    if (reach === 'no such channel') stopFollows(this.#host, follow.channel_id, 'ended', GONE);
  }

  /** The follows of a server, with the reason if nothing is sent to anybody. */
  async followsIn(guild_id: string): Promise<FollowState[]> {
    const follows = followsOf(this.#host, guild_id);
    const halted = haltedUntil(this.#host, await digestOf(this.#token)) === Number.POSITIVE_INFINITY;
    if (!halted) return follows;
    return follows.map((follow) =>
      follow.state === 'active' ? { ...follow, state: 'paused', reason: BAD_TOKEN } : follow,
    );
  }

  async #readHalt(): Promise<void> {
    this.#gates.closeAll(haltedUntil(this.#host, await digestOf(this.#token)));
  }

  /** Does one job after another until there is none, or the invocation may send no more. */
  async #lane(): Promise<void> {
    while (this.#gates.left > 0) {
      const job = this.#nextJob();
      if (job) await this.#perform(job);
      else if (this.#busy.size > 0) await this.#host.wait(LOOK_AGAIN);
      else return;
    }
  }

  #nextJob(): Job | null {
    for (;;) {
      const { value: job } = this.#found.next();
      // It may be about another election than the request in flight, so it is not dropped.
      if (job && this.#busy.has(job.channel_id)) this.#again.push(job);
      else if (job && this.#isOpen(job.channel_id)) return job;
      if (job) continue;
      const free = this.#again.findIndex(({ channel_id }) => !this.#busy.has(channel_id));
      const [again] = free < 0 ? [] : this.#again.splice(free, 1);
      if (again && this.#isOpen(again.channel_id)) return again;
      if (again) continue;
      if (!this.#news) return null;
      this.#news = false;
      this.#found = this.#sweep.jobs();
    }
  }

  /** If not, there is another look when its gate opens. */
  #isOpen(channel_id: string): boolean {
    const opens = this.#gates.opensAt(channel_id);
    if (opens <= this.#host.now()) return true;
    this.#lookAt(opens);
    return false;
  }

  #lookAt(time: number): void {
    this.#nextAt = Math.min(this.#nextAt, time);
  }

  async #perform(job: Job): Promise<void> {
    const { election, channel_id } = job;
    this.#busy.add(channel_id);
    try {
      const verdict = await deliver(this.#host, this.#discord, election, channel_id);
      if (verdict) await this.#react(job, verdict);
    } catch (fault) {
      log('fault of a delivery', { election, fault: faultText(fault) });
      this.#gates.backOff(channel_id, this.#host.now());
      this.#isOpen(channel_id);
    } finally {
      this.#busy.delete(channel_id);
    }
  }

  async #react(job: Job, verdict: Verdict): Promise<void> {
    const { channel_id } = job;
    const now = this.#host.now();
    if (verdict.kind === 'not sent') return this.#lookAt(now);
    if (verdict.kind === 'done') this.#gates.succeed(channel_id);
    else {
      const { kind, ...details } = verdict;
      log(`delivery: ${kind}`, { election: job.election, answer: JSON.stringify(details) });
    }
    if (verdict.kind === 'forbidden') return stopFollows(this.#host, channel_id, 'paused', FORBIDDEN);
    if (verdict.kind === 'refused') return stopFollows(this.#host, channel_id, 'paused', refused(verdict.code));
    if (verdict.kind === 'missing') return stopFollows(this.#host, channel_id, 'ended', GONE);
    if (verdict.kind === 'failed') this.#gates.backOff(channel_id, now);
    if (verdict.kind === 'limited' && !verdict.everywhere) this.#gates.close(channel_id, now + verdict.wait);
    await this.#stopSending(verdict);
    if (this.#isOpen(channel_id) && verdict.kind === 'done') this.#again.push(job);
  }

  /** Closes everything, if the answer concerns more than one channel. */
  async #stopSending(verdict: Verdict): Promise<void> {
    const now = this.#host.now();
    if (verdict.kind === 'limited' && verdict.everywhere) this.#gates.closeAll(now + verdict.wait);
    if (verdict.kind === 'banned') haltUntil(this.#host, now + verdict.wait);
    if (verdict.kind === 'bad token') haltWithToken(this.#host, await digestOf(this.#token));
    if (verdict.kind === 'banned' || verdict.kind === 'bad token') await this.#readHalt();
  }

  #settleAll(): void {
    for (const election of openElections(this.#host))
      if (channelsDue(this.#host, election, '', 1).length === 0) settle(this.#host, election);
  }
}

function isIn(channel: unknown, guild_id: string): boolean {
  return typeof channel === 'object' && channel !== null && 'guild_id' in channel && channel.guild_id === guild_id;
}
