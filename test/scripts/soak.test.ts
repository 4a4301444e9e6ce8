import { describe, expect, it } from 'vitest';
import { growthOf, nearestRank, workerMemory } from '../../scripts/soak/memory.ts';
import { tool } from './tool.ts';

describe('npm run soak', () => {
  it('finds no error in three seconds of load', async () => {
    const { code, stdout, stderr } = await tool('soak', '0.05');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toMatch(/requests {2}[1-9]\d*, \d+ a second\nerrors {4}0, faults in the log 0\ntook {6}p50 .* p99 /);
  });

  it('distinguishes steady memory from memory that keeps growing', () => {
    expect(growthOf([100, 400, 420, 400, 410, 400, 405, 402])).toBeLessThan(10);
    expect(growthOf([100, 200, 300, 400, 500, 600, 700, 800])).toBeGreaterThan(100);
  });

  it('finds quantiles by nearest rank', () => {
    const series = Array.from({ length: 100 }, (_, index) => index + 1);
    expect([nearestRank(series, 0.5), nearestRank(series, 0.99), nearestRank(series, 1)]).toEqual([51, 100, 100]);
  });

  it('measures no memory if no workerd is running', async () => expect(await workerMemory()).toBeNull());
});
