import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BackOff } from '../../src/store/back-off.ts';
import { StaleWhileRevalidate } from '../../src/store/stale-while-revalidate.ts';

const MAX_AGE_MS = 60_000;
let background: Promise<unknown>[];
const later = (work: Promise<unknown>) => void background.push(work);
const failing = async () => {
  throw new Error('down');
};

beforeEach(() => {
  background = [];
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function pass(milliseconds: number): void {
  vi.setSystemTime(Date.now() + milliseconds);
}

function cached(fallback: string | null = null) {
  return new StaleWhileRevalidate<string>(MAX_AGE_MS, new BackOff('test fault'), fallback);
}

describe('A cached value', () => {
  it('is read once while it is fresh', async () => {
    const value = cached();
    const read = vi.fn(async () => 'one');
    for (const _ of [1, 2, 3]) expect(await value.get(read, later)).toBe('one');
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is served stale while one read refreshes it', async () => {
    const value = cached();
    await value.get(async () => 'one', later);
    pass(MAX_AGE_MS + 1);
    const read = vi.fn(async () => 'two');
    expect(await Promise.all([value.get(read, later), value.get(read, later)])).toEqual(['one', 'one']);
    await Promise.all(background);
    expect(read).toHaveBeenCalledTimes(1);
    expect(await value.get(failing, later)).toBe('two');
  });

  it('stays if the refresh fails, and the next read waits for the back-off', async () => {
    const value = cached();
    await value.get(async () => 'one', later);
    pass(MAX_AGE_MS + 1);
    await value.get(failing, later);
    await Promise.all(background);
    const read = vi.fn(async () => 'two');
    expect(await value.get(read, later)).toBe('one');
    expect(read).not.toHaveBeenCalled();
    pass(5_000);
    await value.get(read, later);
    await Promise.all(background);
    expect(value.current).toBe('two');
  });

  it('is null, or the fallback, if the first read fails', async () => {
    expect(await cached().get(failing, later)).toBeNull();
    expect(await cached('default').get(failing, later)).toBe('default');
  });

  it('is not overwritten by a read that began before it was set', async () => {
    const value = cached();
    await value.get(async () => 'one', later);
    pass(MAX_AGE_MS + 1);
    await value.get(async () => {
      value.set('newer');
      return 'older';
    }, later);
    await Promise.all(background);
    expect(value.current).toBe('newer');
  });
});
