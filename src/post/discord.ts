/** The requests to Discord: one at a time for a channel, none faster than its rate limits allow. */
import { version } from '../../package.json';
import type { Gates } from './gates.ts';
import type { Host } from './host.ts';
import { type Answer, closedFor, type Verdict, verdictOf } from './verdict.ts';

const REPOSITORY = 'https://github.com/returning-officer/returning-officer';
/** Without a timeout, a request whose response is lost would wait for ever. */
const TIMEOUT = 5000;

export interface DiscordRequest {
  method: 'GET' | 'POST' | 'PATCH';
  channel_id: string;
  /** What follows the channel's own address. */
  path: string;
  body?: object;
  /** Milliseconds. */
  timeout?: number;
}

export class Discord {
  readonly #host: Host;
  readonly #api: string;
  readonly #token: string;
  readonly #gates: Gates;

  /** @param api its base address, with the version */
  constructor(host: Host, api: string, token: string, gates: Gates) {
    this.#host = host;
    this.#api = api;
    this.#token = token;
    this.#gates = gates;
  }

  /** Waits for the channel's gate and for its turn among all requests, then sends; or does not, if that takes long. */
  async send(request: DiscordRequest): Promise<Verdict> {
    const now = this.#host.now();
    const turn = this.#gates.turn(request.channel_id, now);
    if (turn === null) return { kind: 'not sent' };
    if (turn > now) await this.#host.wait(turn - now);
    return this.sendNow(request);
  }

  /** Sends at once: for somebody who waits for a reply. */
  async sendNow({ method, channel_id, path, body, timeout = TIMEOUT }: DiscordRequest): Promise<Verdict> {
    const request = new Request(`${this.#api}/channels/${encodeURIComponent(channel_id)}${path}`, {
      method,
      headers: {
        Authorization: `Bot ${this.#token}`,
        'User-Agent': `DiscordBot (${REPOSITORY}, ${version})`,
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = await this.#answerTo(request, timeout);
    if (answer) this.#gates.close(channel_id, this.#host.now() + closedFor(answer.headers));
    return verdictOf(answer);
  }

  /** @returns null if there is none in time */
  async #answerTo(request: Request, timeout: number): Promise<Answer | null> {
    const tooLate = new AbortController();
    const answered = new AbortController();
    const answer = this.#host
      .fetch(new Request(request, { signal: tooLate.signal }))
      .then(async (response) => {
        const { status, headers } = response;
        return { status, headers, body: parsed(await response.text()) };
      })
      .catch(() => null);
    const late = this.#host.wait(timeout, answered.signal).then(() => null);
    const first = await Promise.race([answer, late]);
    answered.abort();
    if (!first) tooLate.abort();
    return first;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
