/** Discord's limits, as its answers show them: five requests in five seconds for a route of a channel, 50 a second. */
const PER_ROUTE = 5;
const ROUTE_WINDOW = 5000;
const PER_SECOND = 50;
const SECOND = 1000;

interface Bucket {
  used: number;
  /** In milliseconds since 1970. */
  resets: number;
}

/** Whether a request is allowed, and the headers of its answer. */
export interface Allowance {
  /** Milliseconds to wait; null if the request is allowed. */
  wait: number | null;
  scope: 'user' | 'global';
  headers: Record<string, string>;
}

export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();
  /** When the requests of the last second were made. */
  #recent: number[] = [];

  /** Counts a request. @param route its method and address, without the ids of messages */
  take(route: string, now: number): Allowance {
    this.#recent = this.#recent.filter((at) => at > now - SECOND);
    const [oldest = now] = this.#recent;
    if (this.#recent.length >= PER_SECOND) {
      const wait = oldest + SECOND - now;
      return { wait, scope: 'global', headers: limitHeaders(wait, 'global') };
    }
    this.#recent.push(now);
    const bucket = this.#bucket(route, now);
    const wait = bucket.resets - now;
    if (bucket.used === PER_ROUTE) {
      return { wait, scope: 'user', headers: { ...bucketHeaders(route, bucket, now), ...limitHeaders(wait, 'user') } };
    }
    bucket.used += 1;
    return { wait: null, scope: 'user', headers: bucketHeaders(route, bucket, now) };
  }

  #bucket(route: string, now: number): Bucket {
    const known = this.#buckets.get(route);
    if (known && known.resets > now) return known;
    const fresh = { used: 0, resets: now + ROUTE_WINDOW };
    this.#buckets.set(route, fresh);
    return fresh;
  }
}

/** The headers of a 429. @param wait in milliseconds */
export function limitHeaders(wait: number, scope: 'user' | 'global' | 'shared'): Record<string, string> {
  const global = scope === 'global' ? { 'X-RateLimit-Global': 'true' } : {};
  return { 'Retry-After': String(Math.ceil(wait / SECOND)), 'X-RateLimit-Scope': scope, ...global };
}

function bucketHeaders(route: string, { used, resets }: Bucket, now: number): Record<string, string> {
  return {
    'X-RateLimit-Limit': String(PER_ROUTE),
    'X-RateLimit-Remaining': String(PER_ROUTE - used),
    'X-RateLimit-Reset': String(resets / SECOND),
    'X-RateLimit-Reset-After': String((resets - now) / SECOND),
    'X-RateLimit-Bucket': route.replaceAll(/\W/g, ''),
  };
}
