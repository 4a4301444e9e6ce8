import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EvictableWorker, startEvictable } from '../scripts/evictable.ts';
import { BUNDLED_DARLEY, CORRECTED_DARLEY } from './releases.ts';

let storage: string;
let worker: EvictableWorker;

beforeAll(async () => {
  storage = await mkdtemp(path.join(tmpdir(), 'officer-kv-'));
  worker = await startEvictable(storage);
});
afterAll(async () => {
  await worker.stop();
  await rm(storage, { recursive: true, force: true });
});

/** Ends the Worker’s process. The next request starts a new one on the same KV. */
async function evict(): Promise<void> {
  await worker.stop();
  worker = await startEvictable(storage, worker.signer);
}

describe('Evicting the isolate between requests', () => {
  it('leaves the bundled copy in use if nothing is published', async () => {
    expect((await worker.ask('ward', { name: 'Darley' })).content).toBe(BUNDLED_DARLEY);
    await evict();
    const reply = await worker.ask('ward', { name: 'Darley' });
    expect(reply.content).toBe(BUNDLED_DARLEY);
    expect(reply.text).toContain('bundled copy');
  });

  it('loses nothing: the next isolate answers from KV, and old buttons and menus still work', async () => {
    await worker.publishCorrection();
    await evict();
    const before = await worker.ask('ward', { name: 'Darley' });
    expect(before.content).toBe(CORRECTED_DARLEY);
    expect(before.text).not.toContain('bundled copy');
    await evict();
    expect((await worker.ask('ward', { name: 'Darley' })).content).toBe(CORRECTED_DARLEY);
    for (const { custom_id, values } of before.controls) {
      const reply = await worker.click(custom_id, values);
      expect(reply).toMatchObject({ type: 7, answer: 'result' });
    }
  });

  it('delays the next answer by less than two seconds', async () => {
    await evict();
    const started = Date.now();
    await worker.ask('council', {});
    expect(Date.now() - started).toBeLessThan(2000);
  });
});
