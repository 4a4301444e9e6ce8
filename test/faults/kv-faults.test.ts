import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ADA, ask, visit } from '../support/bot.ts';
import { emptyKv } from '../support/kv.ts';
import { brokenLimits } from '../support/limits.ts';
import type { FaultyKv } from './faulty-kv.ts';
import { KV_FAULTS, repair } from './kv-faults.ts';
import { collectLog, faultsIn, type Line } from './log-lines.ts';
import { BUNDLED_DARLEY, CORRECTED_DARLEY, DERBY_2003 } from './releases.ts';

const SOON_MS = 2000;
const BUNDLED_COPY = 'bundled copy';
/** A DM belongs to no server, so no settings are read. */
const IN_DM = { ...ADA, place: 'bot DM' } as const;

let lines: () => Line[];

beforeEach(async () => {
  await emptyKv();
  lines = collectLog();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function darley(kv: FaultyKv) {
  return ask('ward', { name: 'Darley' }, IN_DM, { RESULTS: kv });
}
async function timed<T>(work: Promise<T>): Promise<{ done: T; took: number }> {
  const started = Date.now();
  return { done: await work, took: Date.now() - started };
}

describe.each(KV_FAULTS)('If KV $fault', ({ cause, ofDocument }) => {
  it('a command is answered in time from the bundled copy, and the footer says so', async () => {
    const { done: reply, took } = await timed(darley(await cause()));
    expect(took).toBeLessThan(SOON_MS);
    expect(reply).toMatchObject({ status: 200, answer: 'result', content: BUNDLED_DARLEY });
    expect(reply.embed.footer?.text).toContain(BUNDLED_COPY);
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('the log has one line about it, with a reference and without the asker or the question', async () => {
    await darley(await cause());
    const faults = faultsIn(lines());
    expect(faults).toEqual([
      { event: 'kv fault', reference: expect.stringMatching(/^[0-9a-f]{8}$/), fault: expect.stringContaining('KV') },
    ]);
    expect(JSON.stringify(lines())).not.toMatch(new RegExp(`${ADA.id}|Darley`));
  });

  it('the next command is not delayed and logs nothing more', async () => {
    const kv = await cause();
    await darley(kv);
    const { done: reply, took } = await timed(darley(kv));
    expect(reply.content).toBe(BUNDLED_DARLEY);
    expect(took).toBeLessThan(SOON_MS / 4);
    expect(faultsIn(lines())).toHaveLength(1);
  });

  it('KV answers some seconds after it recovers, without a restart', async () => {
    const kv = await cause();
    await darley(kv);
    await repair(kv);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6000 });
    const reply = await darley(kv);
    expect(reply.content).toBe(CORRECTED_DARLEY);
    expect(reply.text).not.toContain(BUNDLED_COPY);
  });

  it('the page shows the bundled copy and says so', async () => {
    const { done: page, took } = await timed(visit(`/elections/${DERBY_2003}/darley`, {}, { RESULTS: await cause() }));
    expect(took).toBeLessThan(SOON_MS);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('majority 433');
    expect(html).toContain(BUNDLED_COPY);
  });

  it('the home page, the list of elections and a search answer in time, and say so if the catalogue is bundled', async () => {
    for (const [path, words] of [
      ['/', 'Derby City Council, 5 May 2022'],
      ['/elections', '<a href="/councils/derby">'],
      ['/search?q=darly', 'Darley'],
    ] as const) {
      const { done: page, took } = await timed(visit(path, {}, { RESULTS: await cause() }));
      expect(took).toBeLessThan(SOON_MS);
      expect(page.status).toBe(200);
      const html = await page.text();
      expect(html).toContain(words);
      expect(html.includes(BUNDLED_COPY) || ofDocument).toBe(true);
    }
  });

  it('/health says whether the catalogue is from KV', async () => {
    const { done: health, took } = await timed(visit('/health', {}, { RESULTS: await cause() }));
    expect(took).toBeLessThan(SOON_MS);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject(
      ofDocument ? { status: 'ok', source: 'kv' } : { status: 'degraded', source: BUNDLED_COPY },
    );
  });
});
