import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { FaultKind } from '../../playground/discord/faults.ts';
import { digestAtOnce } from './digest.ts';
import type { Kill } from './machine.ts';
import { faultsOfNight, type Night } from './night-property.ts';

/** How many nights to try, and the seed to make them from; `npm run test:night` sets both. */
const RUNS = Number(process.env.NIGHTS ?? 100);
const SEED = Number(process.env.NIGHTS_SEED ?? Date.now() % 2 ** 31);

const FAULTS: FaultKind[] = [
  ...(['lost response', 'cut response', 'deleted', 'hang', 'server error', 'unavailable'] as const),
  ...(['limited', 'global limit', 'shared limit', 'write limit', 'banned'] as const),
];
const KILLS: (Kill | 'now')[] = [
  ...(['in a transaction', 'before the request', 'before the response', 'after the response', 'now'] as const),
];
const NO_PAUSE = 0;
const LONG_PAUSE = 150_000;

const step = fc.record({
  kind: fc.constantFrom(
    'declare' as const,
    'declare' as const,
    'correct' as const,
    'withdraw' as const,
    'dispute' as const,
  ),
  ward: fc.integer({ min: 1, max: 5 }),
  pause: fc.oneof(fc.constant(NO_PAUSE), fc.integer({ min: 1, max: 8000 }), fc.integer({ min: 1, max: LONG_PAUSE })),
  faults: fc.array(fc.record({ kind: fc.constantFrom(...FAULTS), retry_after: fc.constantFrom(0.3, 2, 65) }), {
    maxLength: 3,
  }),
  kill: fc.option(fc.constantFrom(...KILLS), { freq: 3 }),
});
const night: fc.Arbitrary<Night> = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 25 }),
  channels: fc.array(fc.record({ reads: fc.boolean(), followsAt: fc.integer({ min: 0, max: 8 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
  nonceWindow: fc.constantFrom(75_000, 180_000),
});

beforeAll(() => {
  digestAtOnce();
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterAll(() => {
  vi.restoreAllMocks();
});

it(`Each channel gets the journal without what was superseded, in order and once, whatever fails: ${RUNS} nights`, async () => {
  const property = fc.asyncProperty(night, async (one) => {
    expect(await faultsOfNight(one)).toEqual([]);
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
}, 3_600_000);
