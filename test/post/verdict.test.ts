import { expect, it } from 'vitest';
import { closedFor, type Verdict, verdictOf } from '../../src/post/verdict.ts';

const LIMIT = { message: 'You are being rate limited.', retry_after: 1.5, global: false };
const OF_ROUTE = { 'X-RateLimit-Scope': 'user', 'X-RateLimit-Limit': '5' };
const MINUTES = 60_000;

const cases: [string, number, Record<string, string>, unknown, Verdict][] = [
  ['a message', 200, {}, { id: '1' }, { kind: 'done', body: { id: '1' } }],
  ['a limit of the route', 429, OF_ROUTE, LIMIT, { kind: 'limited', wait: 1500, everywhere: false }],
  [
    'a limit of others in the channel',
    429,
    { 'X-RateLimit-Scope': 'shared' },
    LIMIT,
    { kind: 'limited', wait: 1500, everywhere: false },
  ],
  ['the global limit', 429, { 'X-RateLimit-Global': 'true' }, LIMIT, { kind: 'limited', wait: 1500, everywhere: true }],
  [
    'the global limit by its scope',
    429,
    { 'X-RateLimit-Scope': 'global' },
    LIMIT,
    { kind: 'limited', wait: 1500, everywhere: true },
  ],
  [
    'a limit on writing, without headers',
    429,
    {},
    { ...LIMIT, code: 20028 },
    { kind: 'limited', wait: 1500, everywhere: false },
  ],
  [
    'a limit without a body',
    429,
    { ...OF_ROUTE, 'Retry-After': '3' },
    null,
    { kind: 'limited', wait: 3000, everywhere: false },
  ],
  ['a ban by Cloudflare', 429, {}, null, { kind: 'banned', wait: 10 * MINUTES }],
  ['a ban that says how long', 429, { 'Retry-After': '1800' }, null, { kind: 'banned', wait: 30 * MINUTES }],
  ['a token that is not valid', 401, {}, { code: 0 }, { kind: 'bad token' }],
  ['a missing permission', 403, {}, { code: 50013 }, { kind: 'forbidden', code: 50013 }],
  ['a block by the firewall', 403, {}, null, { kind: 'banned', wait: 10 * MINUTES }],
  ['a block by Discord’s own firewall', 403, {}, { code: 40333 }, { kind: 'banned', wait: 10 * MINUTES }],
  ['a channel that is gone', 404, {}, { code: 10003 }, { kind: 'missing', code: 10003 }],
  ['a 404 that is not Discord’s', 404, {}, null, { kind: 'failed', status: 404 }],
  ['a message that breaks a rule', 400, {}, { code: 50035 }, { kind: 'refused', status: 400, code: 50035 }],
  ['a fault of Discord', 502, {}, null, { kind: 'failed', status: 502 }],
];

it.each(cases)('understands %s', (_, status, headers, body, verdict) => {
  expect(verdictOf({ status, headers: new Headers(headers), body })).toEqual(verdict);
});

it('understands that there was no answer', () => {
  expect(verdictOf(null)).toEqual({ kind: 'failed', status: null });
});

it.each([
  ['0', '1.25', 1250],
  ['1', '1.25', 0],
])('with %s requests left for %s s, a route is closed for %i ms', (remaining, reset, closed) => {
  const headers = new Headers({ 'X-RateLimit-Remaining': remaining, 'X-RateLimit-Reset-After': reset });
  expect(closedFor(headers)).toBe(closed);
});
