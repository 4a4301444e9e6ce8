/** What an answer from Discord means for us. */

export type Verdict =
  | { kind: 'done'; body: unknown }
  /** A rate limit: of one route, or of everything that we send. `wait` is in milliseconds. */
  | { kind: 'limited'; wait: number; everywhere: boolean }
  /** Cloudflare, in front of Discord, refuses whatever comes from our address. */
  | { kind: 'banned'; wait: number }
  /** 401: Discord does not accept the token. */
  | { kind: 'bad token' }
  /** 403: we may not do this in this channel. */
  | { kind: 'forbidden'; code: number }
  /** 404: the channel, or the message, is not there. */
  | { kind: 'missing'; code: number }
  /** Another 4xx: the same request will always be refused. */
  | { kind: 'refused'; status: number; code: number }
  /** A fault of Discord or of the network: nobody knows whether the request was carried out. */
  | { kind: 'failed'; status: number | null }
  /** This run may send no more, or its turn is too late. */
  | { kind: 'not sent' };

/** What Discord sent. */
export interface Answer {
  status: number;
  headers: Headers;
  /** The parsed JSON; null if it is not JSON. */
  body: unknown;
}

/** How long we stop after a ban that does not say when it ends. */
const BAN = 10 * 60 * 1000;
/** Discord's firewall answers 403 with this code if it takes us for a faulty program. */
const INTERNAL_NETWORK_ERROR = 40333;

/** @param answer null if there was none in time */
export function verdictOf(answer: Answer | null): Verdict {
  if (!answer) return { kind: 'failed', status: null };
  const { status, headers, body } = answer;
  const code = numberIn(body, 'code');
  if (status === 429) return limitOf(headers, body);
  if (status >= 200 && status < 300) return { kind: 'done', body };
  if (status === 401) return { kind: 'bad token' };
  // A refusal that is not Discord's own JSON is from the firewall in front of it, and does not depend on the channel.
  if (status === 403) {
    const own = code !== null && code !== INTERNAL_NETWORK_ERROR;
    return own ? { kind: 'forbidden', code } : { kind: 'banned', wait: BAN };
  }
  if (status === 404 && code !== null) return { kind: 'missing', code };
  if (status >= 400 && status < 500 && code !== null) return { kind: 'refused', status, code };
  return { kind: 'failed', status };
}

function limitOf(headers: Headers, body: unknown): Verdict {
  const seconds = numberIn(body, 'retry_after') ?? secondsIn(headers, 'Retry-After');
  const fromDiscord = numberIn(body, 'retry_after') !== null || [...headers.keys()].some(isRateLimit);
  if (!fromDiscord) return { kind: 'banned', wait: Math.max(BAN, (seconds ?? 0) * 1000) };
  const everywhere = headers.get('X-RateLimit-Scope') === 'global' || headers.has('X-RateLimit-Global');
  return { kind: 'limited', wait: Math.ceil((seconds ?? 1) * 1000), everywhere };
}

function isRateLimit(name: string): boolean {
  return name.toLowerCase().startsWith('x-ratelimit-');
}

/** How long the route that answered is closed, in milliseconds; 0 if it takes another request now. */
export function closedFor(headers: Headers): number {
  if (headers.get('X-RateLimit-Remaining') !== '0') return 0;
  return Math.ceil((secondsIn(headers, 'X-RateLimit-Reset-After') ?? 0) * 1000);
}

function secondsIn(headers: Headers, name: string): number | null {
  const seconds = Number.parseFloat(headers.get(name) ?? '');
  return Number.isFinite(seconds) ? seconds : null;
}

function numberIn(body: unknown, name: string): number | null {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : null;
  return typeof value === 'number' ? value : null;
}
