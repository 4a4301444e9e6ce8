import { afterEach, describe, expect, it, vi } from 'vitest';
import { newSigner } from '../playground/signer.ts';
import { ORIGIN, post, send, signer } from './support/bot.ts';

const PING = JSON.stringify({ type: 1 });
const FIVE_MINUTES = 300;

function posted(headers: Record<string, string>, body = PING): Promise<Response> {
  return send(new Request(`${ORIGIN}/interactions`, { method: 'POST', headers, body }));
}
function now(): number {
  return Math.floor(Date.now() / 1000);
}
/** The same signature with its first hex digit changed. */
function flipped(signature = ''): string {
  return (signature[0] === '0' ? '1' : '0') + signature.slice(1);
}

describe('A signed ping', () => {
  it('is answered with a pong as JSON', async () => {
    const response = await post(PING);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toContain('application/json');
    expect(await response.json()).toEqual({ type: 1 });
  });

  it.each([-FIVE_MINUTES + 5, FIVE_MINUTES - 5])('is accepted with a clock %i seconds off', async (skew) => {
    expect((await posted(await signer.headers(PING, now() + skew))).status).toBe(200);
  });
});

describe('A signature', () => {
  afterEach(() => vi.restoreAllMocks());

  const cases: [string, (good: Record<string, string>) => Record<string, string>][] = [
    ['missing', ({ 'X-Signature-Ed25519': _, ...rest }) => rest],
    ['without its timestamp', ({ 'X-Signature-Timestamp': _, ...rest }) => rest],
    ['empty', (good) => ({ ...good, 'X-Signature-Ed25519': '' })],
    ['one bit off', (good) => ({ ...good, 'X-Signature-Ed25519': flipped(good['X-Signature-Ed25519']) })],
    ['too short', (good) => ({ ...good, 'X-Signature-Ed25519': (good['X-Signature-Ed25519'] ?? '').slice(2) })],
    ['too long', (good) => ({ ...good, 'X-Signature-Ed25519': `${good['X-Signature-Ed25519']}00` })],
    ['not hex', (good) => ({ ...good, 'X-Signature-Ed25519': 'g'.repeat(128) })],
    ['all zeros', (good) => ({ ...good, 'X-Signature-Ed25519': '0'.repeat(128) })],
    ['under another timestamp', (good) => ({ ...good, 'X-Signature-Timestamp': String(now() - 1) })],
    ['under a timestamp that is no number', (good) => ({ ...good, 'X-Signature-Timestamp': 'yesterday' })],
  ];
  it.each(cases)('that is %s is refused with 401', async (_, change) => {
    const response = await posted(change(await signer.headers(PING)));
    expect(response.status).toBe(401);
  });

  it('of a body that was changed is refused with 401', async () => {
    expect((await posted(await signer.headers(PING), `${PING} `)).status).toBe(401);
  });

  it('by another key is refused with 401', async () => {
    expect((await posted(await (await newSigner()).headers(PING))).status).toBe(401);
  });

  it.each([FIVE_MINUTES + 5, -FIVE_MINUTES - 5])(
    '%i seconds ahead is refused with 401 and a log line on skew',
    async (skew) => {
      const logged = vi.spyOn(console, 'log').mockImplementation(() => {});
      expect((await posted(await signer.headers(PING, now() + skew))).status).toBe(401);
      expect(logged.mock.calls.flat().join()).toContain('clock skew');
    },
  );
});

describe('The endpoint', () => {
  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD'])('refuses %s with 405', async (method) => {
    const response = await send(new Request(`${ORIGIN}/interactions`, { method }));
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('POST');
  });

  it('refuses a body over 64 kB with 413, signed or not', async () => {
    const large = JSON.stringify({ type: 1, padding: 'x'.repeat(65 * 1024) });
    expect((await post(large)).status).toBe(413);
    expect((await posted({}, large)).status).toBe(413);
  });

  it.each(['', 'not JSON', '[]', 'null', '"text"', '{}', '{"type":99}', '{"type":2}', '{"type":2,"data":{"name":7}}'])(
    'answers the signed body %j, which is no interaction, with 400',
    async (body) => {
      expect((await post(body)).status).toBe(400);
    },
  );

  it('answers an unknown path with 404', async () => {
    expect((await send(new Request(`${ORIGIN}/nothing`))).status).toBe(404);
  });
});
