import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ORIGIN, send, signer } from '../support/bot.ts';
import { collectLog, type Line } from './log-lines.ts';

const PING = '{"type":1}';
const HOUR_S = 3600;

let lines: () => Line[];
beforeEach(() => {
  lines = collectLog();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function ping(timestamp?: number): Promise<number> {
  const headers = await signer.headers(PING, timestamp);
  return (await send(new Request(`${ORIGIN}/interactions`, { method: 'POST', headers, body: PING }))).status;
}

describe('A wrong clock', () => {
  it.each([HOUR_S, -HOUR_S])('that is %i seconds off refuses Discord with 401 and logs the skew', async (skew) => {
    const sent = Math.floor(Date.now() / 1000);
    vi.useFakeTimers({ toFake: ['Date'], now: (sent + skew) * 1000 });
    expect(await ping(sent)).toBe(401);
    expect(lines()).toEqual([{ event: 'interaction refused', reason: 'clock skew', skew_seconds: skew }]);
  });

  it('answers the next request once it is corrected', async () => {
    const sent = Math.floor(Date.now() / 1000);
    vi.useFakeTimers({ toFake: ['Date'], now: (sent + HOUR_S) * 1000 });
    expect(await ping(sent)).toBe(401);
    vi.useRealTimers();
    expect(await ping()).toBe(200);
  });
});
