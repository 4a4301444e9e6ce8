/**
 * A stand-in for the part of Discord's API that posts: channels, messages, nonces, rate limits, and faults on request.
 * It is written from Discord's documentation. The tests and the playground use the same one.
 */
import type { APIEmbed } from 'discord-api-types/v10';
import { type Channel, type ChannelMessage, returned } from './channel.ts';
import { type Clock, REAL_CLOCK } from './clock.ts';
import { answerOf, CARRIED_OUT, type Fault, takeFault } from './faults.ts';
import { RateLimits } from './rate-limits.ts';
import { brokenRule, refusal } from './refusals.ts';

/** Milliseconds since 1970 at which Discord's ids begin. */
const EPOCH = 1_420_070_400_000;
const AGENT = /^DiscordBot \(\S+, \S+\)/;
const ROUTE = /\/channels\/([^/]+)(?:\/messages(?:\/(\d+))?)?$/;

export interface Choice {
  token: string;
  clock?: Clock;
  /** How long Discord recognises a nonce, in milliseconds: its documentation says "the past few minutes". */
  nonceWindow?: number;
  /** How long an answer takes, in milliseconds. */
  latency?: () => number;
}

interface Posted {
  message: ChannelMessage;
  at: number;
}

export class DiscordStandIn {
  readonly channels = new Map<string, Channel>();
  /** Faults of the next requests, in order. */
  readonly faults: Fault[] = [];
  /** 429 answers that nobody asked for: whoever sent these requests could have known better. */
  avoidable = 0;
  /** Each request so far, such as `POST 300000000000000001`. */
  readonly requests: string[] = [];
  readonly #limits = new RateLimits();
  readonly #nonces = new Map<string, Posted>();
  readonly #listeners = new Set<(message: ChannelMessage) => void>();
  readonly #token: string;
  readonly #clock: Clock;
  readonly #nonceWindow: number;
  readonly #latency: () => number;
  #lastId = 0n;

  constructor({ token, clock = REAL_CLOCK, nonceWindow = 120_000, latency = () => 0 }: Choice) {
    this.#token = token;
    this.#clock = clock;
    this.#nonceWindow = nonceWindow;
    this.#latency = latency;
  }

  addChannel(id: string, guild_id: string, name = 'general'): Channel {
    const channel = { id, guild_id, name, allows: { view: true, post: true, read: true }, messages: [] };
    this.channels.set(id, channel);
    return channel;
  }

  /** As if the nonce window had passed. */
  forgetNonces(): void {
    this.#nonces.clear();
  }

  /** Calls `listener` with each message that is posted, edited or deleted. @returns a function that ends that */
  watch(listener: (message: ChannelMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const [, channel_id = '', message_id] = ROUTE.exec(pathname) ?? [];
    this.requests.push(`${request.method} ${channel_id}`);
    const body = request.method === 'POST' || request.method === 'PATCH' ? await request.json() : null;
    const latency = this.#latency();
    if (latency > 0) await this.#clock.wait(latency);
    const fault = takeFault(this.faults, request.method, channel_id);
    if (fault && !CARRIED_OUT.includes(fault.kind)) return answerOf(fault) ?? never();
    const messages = pathname.includes('/messages');
    const limit = this.#limits.take(`${request.method} ${channel_id} ${messages}`, this.#clock.now());
    if (limit.wait !== null) {
      this.avoidable += 1;
      const limited = { message: 'You are being rate limited.', code: 0, retry_after: limit.wait / 1000 };
      return Response.json({ ...limited, global: limit.scope === 'global' }, { status: 429, headers: limit.headers });
    }
    const answer =
      this.#refusal(request, channel_id) ??
      this.#carryOut(request.method, channel_id, messages, message_id, body as MessageBody, searchParams);
    if (fault?.kind === 'deleted') this.#deleteLast(channel_id);
    if (fault?.kind === 'cut response') throw new TypeError('The connection was lost.');
    if (fault) return never();
    for (const [name, value] of Object.entries(limit.headers)) answer.headers.set(name, value);
    return answer;
  }

  #refusal(request: Request, channel_id: string): Response | null {
    if (!AGENT.test(request.headers.get('User-Agent') ?? '')) return refusal(403, 40333, 'internal network error');
    if (request.headers.get('Authorization') !== `Bot ${this.#token}`) return refusal(401, 0, '401: Unauthorized');
    if (!this.channels.has(channel_id)) return refusal(404, 10003, 'Unknown Channel');
    return null;
  }

  #carryOut(
    method: string,
    channel_id: string,
    messages: boolean,
    message_id: string | undefined,
    body: MessageBody,
    query: URLSearchParams,
  ): Response {
    const channel = this.channels.get(channel_id);
    if (!channel) return refusal(404, 10003, 'Unknown Channel');
    if (!channel.allows.view) return refusal(403, 50001, 'Missing Access');
    if (!messages) return Response.json({ id: channel_id, guild_id: channel.guild_id, name: channel.name, type: 0 });
    if (method === 'POST') return this.#post(channel, body);
    if (method === 'GET' && !channel.allows.read) return refusal(403, 50001, 'Missing Access');
    if (method === 'GET' && !message_id) return Response.json(this.#list(channel, query));
    const message = channel.messages.find(({ id, deleted }) => id === message_id && !deleted);
    if (!message) return refusal(404, 10008, 'Unknown Message');
    if (method === 'GET') return Response.json(returned(message));
    if (method === 'DELETE') {
      message.deleted = true;
      this.#report(message);
      return new Response(null, { status: 204 });
    }
    const { embeds = message.embeds, content = message.content } = body;
    const broken = brokenRule(embeds);
    if (broken) return broken;
    Object.assign(message, { embeds, content, edited_timestamp: new Date(this.#clock.now()).toISOString() });
    this.#report(message);
    return Response.json(returned(message));
  }

  #post(channel: Channel, { embeds = [], content = '', nonce, enforce_nonce }: MessageBody): Response {
    if (!channel.allows.post) return refusal(403, 50013, 'Missing Permissions');
    const now = this.#clock.now();
    const earlier = nonce && enforce_nonce ? this.#nonces.get(nonce) : undefined;
    if (earlier && now - earlier.at < this.#nonceWindow) return Response.json(returned(earlier.message, true));
    const broken = brokenRule(embeds);
    if (broken) return broken;
    const message: ChannelMessage = {
      id: this.#newId(now),
      channel_id: channel.id,
      content,
      embeds,
      timestamp: new Date(now).toISOString(),
      edited_timestamp: null,
      nonce: nonce ?? null,
      deleted: false,
    };
    channel.messages.push(message);
    if (nonce) this.#nonces.set(nonce, { message, at: now });
    this.#report(message);
    return Response.json(returned(message, true));
  }

  /** The newest first. After an id, those that follow it, as Discord lists them. */
  #list(channel: Channel, query: URLSearchParams): object[] {
    const after = BigInt(query.get('after') ?? 0);
    const limit = Number(query.get('limit') ?? 50);
    const visible = channel.messages.filter(({ id, deleted }) => !deleted && BigInt(id) > after);
    const page = query.has('after') ? visible.slice(0, limit) : visible.slice(-limit);
    return page.toReversed().map((message) => returned(message));
  }

  #deleteLast(channel_id: string): void {
    const message = this.channels.get(channel_id)?.messages.at(-1);
    if (!message) return;
    message.deleted = true;
    this.#report(message);
  }

  #newId(now: number): string {
    const id = BigInt(now - EPOCH) << 22n;
    this.#lastId = id > this.#lastId ? id : this.#lastId + 1n;
    return String(this.#lastId);
  }

  #report(message: ChannelMessage): void {
    for (const listener of this.#listeners) listener(message);
  }
}

interface MessageBody {
  embeds?: APIEmbed[];
  content?: string;
  nonce?: string;
  enforce_nonce?: boolean;
}

function never(): Promise<Response> {
  return new Promise(() => undefined);
}
