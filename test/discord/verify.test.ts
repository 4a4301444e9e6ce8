import { afterEach, describe, expect, it, vi } from 'vitest';
import { newSigner } from '../../playground/signer.ts';
import { ORIGIN, post, send, signer } from '../support/bot.ts';

const PING = JSON.stringify({ type: 1 });
const FIVE_MINUTES = 300;

function sendPing(headers: Record<string, string>, body = PING): Promise<Response> {
  return send(new Request(`${ORIGIN}/interactions`, { method: 'POST', headers, body }));
}
function now(): number {
  return Math.floor(Date.now() / 1000);
}
/** The signature with its first hex digit changed. */
function flipFirstDigit(signature = ''): string {
  return (signature[0] === '0' ? '1' : '0') + signature.slice(1);
}

describe('A signed ping', () => {
  it('gets a pong as JSON', async () => {
    const response = await post(PING);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toContain('application/json');
    expect(await response.json()).toEqual({ type: 1 });
  });

  it.each([-FIVE_MINUTES + 5, FIVE_MINUTES - 5])('is accepted if the clock is %i seconds off', async (skew) => {
    expect((await sendPing(await signer.headers(PING, now() + skew))).status).toBe(200);
  });
});

describe('A signature', () => {
  afterEach(() => vi.restoreAllMocks());

  const cases: [string, (good: Record<string, string>) => Record<string, string>][] = [
    ['missing', ({ 'X-Signature-Ed25519': _, ...rest }) => rest],
    ['sent without its timestamp', ({ 'X-Signature-Timestamp': _, ...rest }) => rest],
    ['empty', (good) => ({ ...good, 'X-Signature-Ed25519': '' })],
    ['changed by one bit', (good) => ({ ...good, 'X-Signature-Ed25519': flipFirstDigit(good['X-Signature-Ed25519']) })],
    ['too short', (good) => ({ ...good, 'X-Signature-Ed25519': (good['X-Signature-Ed25519'] ?? '').slice(2) })],
    ['too long', (good) => ({ ...good, 'X-Signature-Ed25519': `${good['X-Signature-Ed25519']}00` })],
    ['not hex', (good) => ({ ...good, 'X-Signature-Ed25519': 'g'.repeat(128) })],
    ['all zeros', (good) => ({ ...good, 'X-Signature-Ed25519': '0'.repeat(128) })],
    ['for another timestamp', (good) => ({ ...good, 'X-Signature-Timestamp': String(now() - 1) })],
    ['for a timestamp that is not a number', (good) => ({ ...good, 'X-Signature-Timestamp': 'yesterday' })],
  ];
  it.each(cases)('that is %s is refused with 401', async (_, change) => {
    const response = await sendPing(change(await signer.headers(PING)));
    expect(response.status).toBe(401);
  });

  it('is refused with 401 if the body has changed', async () => {
    expect((await sendPing(await signer.headers(PING), `${PING} `)).status).toBe(401);
  });

  it('is refused with 401 if it was made with another key', async () => {
    expect((await sendPing(await (await newSigner()).headers(PING))).status).toBe(401);
  });

  it.each([FIVE_MINUTES + 5, -FIVE_MINUTES - 5])(
    'is refused with 401 if the clock is %i seconds off, and the log mentions clock skew',
    async (skew) => {
      const logged = vi.spyOn(console, 'log').mockImplementation(() => {});
      expect((await sendPing(await signer.headers(PING, now() + skew))).status).toBe(401);
      expect(logged.mock.calls.flat().join()).toContain('clock skew');
    },
  );
});
