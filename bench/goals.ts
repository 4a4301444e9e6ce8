import { BOT, LOWER_LIMIT } from './implementations.ts';
import { bestPeer, coldStartRatio, type Measurements, ratioBetween, ratioToLimit } from './measurements.ts';
import { type Spread, spreadOf } from './statistics.ts';
import type { Bound } from './verdict.ts';

/** A goal of the bot, with its measurement. */
export interface BenchGoal {
  what: string;
  bound: Bound;
  unit?: 'kB';
  /** Null if it, or what it is compared with, was not measured. */
  measured: Spread | null;
  /** What narrows its quartiles; absent for a size, which does not vary. */
  narrowedBy?: 'rounds' | 'cold starts';
}

/** The peer that the goal for cold starts compares with. */
export const COLD_PEER = 'slash-create';
const BYTES_IN_KB = 1000;

export function benchGoals(measurements: Measurements): BenchGoal[] {
  const best = bestPeer(measurements);
  return [
    {
      what: 'CPU of a warm `/ward` ÷ the limit',
      bound: { most: 1.1 },
      measured: ratioToLimit(measurements, BOT.name, ({ sixteen }) => sixteen.cpu),
      narrowedBy: 'rounds',
    },
    {
      what: 'requests a second, 16 at once ÷ the limit',
      bound: { least: 0.95 },
      measured: ratioToLimit(measurements, BOT.name, ({ sixteen }) => sixteen.perSecond),
      narrowedBy: 'rounds',
    },
    {
      what: `requests a second, 16 at once ÷ the best peer${best ? `, ${best}` : ''}`,
      bound: { least: 1.7 },
      measured: ratioBetween(measurements, BOT.name, best, ({ sixteen }) => sixteen.perSecond),
      narrowedBy: 'rounds',
    },
    {
      what: 'CPU of suggesting wards, of 17 ÷ `/ward`',
      bound: { most: 1 },
      measured: ratioBetween(
        measurements,
        BOT.name,
        BOT.name,
        ({ typing }) => typing?.cpu ?? Number.NaN,
        ({ sixteen }) => sixteen.cpu,
      ),
      narrowedBy: 'rounds',
    },
    {
      what: 'code that an interaction loads, minified and gzipped, without the data',
      bound: { most: 35 },
      unit: 'kB',
      measured: codeSize(measurements),
    },
    {
      what: `cold start above the limit ÷ ${COLD_PEER}'s`,
      bound: { most: 0.5 },
      measured: coldStartRatio(measurements, BOT.name, COLD_PEER),
      narrowedBy: 'cold starts',
    },
    {
      what: 'CPU of refusing a signature ÷ the limit',
      bound: { most: 1.05 },
      measured: ratioToLimit(measurements, BOT.name, ({ forged }) => forged?.cpu ?? Number.NaN),
      narrowedBy: 'rounds',
    },
  ];
}

/** The implementations that the goals compare: the limit, the bot, the best peer and the one for cold starts. */
export function comparedNames(measurements: Measurements): Record<'rounds' | 'cold starts', ReadonlySet<string>> {
  return {
    rounds: new Set([LOWER_LIMIT.name, BOT.name, bestPeer(measurements) ?? BOT.name]),
    'cold starts': new Set([LOWER_LIMIT.name, BOT.name, COLD_PEER]),
  };
}

function codeSize({ gzip }: Measurements): Spread | null {
  const bytes = gzip.get(BOT.name);
  return bytes === undefined ? null : spreadOf([bytes / BYTES_IN_KB]);
}
