import { BOT } from './implementations.ts';
import { bestPeer, coldStartAboveLimit, type Measurements, ratioBetween, ratioToLimit } from './measurements.ts';
import { pairedRatios, type Spread, spreadOf } from './statistics.ts';

/** A goal of the bot, with its measurement. */
export interface BenchGoal {
  what: string;
  /** The highest or lowest median that reaches the goal. */
  bound: { most: number } | { least: number };
  unit?: 'kB';
  /** Null if it, or what it is compared with, was not measured. */
  measured: Spread | null;
}

/** The peer that the goal for cold starts compares with. */
const COLD_PEER = 'slash-create';
const BYTES_IN_KB = 1000;

export function benchGoals(measurements: Measurements): BenchGoal[] {
  const best = bestPeer(measurements);
  return [
    {
      what: 'CPU of a warm `/ward` ÷ the limit',
      bound: { most: 1.2 },
      measured: ratioToLimit(measurements, BOT.name, ({ sixteen }) => sixteen.cpu),
    },
    {
      what: 'requests a second, 16 at once ÷ the limit',
      bound: { least: 0.9 },
      measured: ratioToLimit(measurements, BOT.name, ({ sixteen }) => sixteen.perSecond),
    },
    {
      what: `requests a second, 16 at once ÷ the best peer${best ? `, ${best}` : ''}`,
      bound: { least: 1.5 },
      measured: ratioBetween(measurements, BOT.name, best, ({ sixteen }) => sixteen.perSecond),
    },
    {
      what: 'CPU of suggesting wards, of 17 ÷ `/ward`',
      bound: { most: 1.1 },
      measured: typingToWardRatio(measurements),
    },
    {
      what: 'bundle, minified and gzipped, without the data',
      bound: { most: 30 },
      unit: 'kB',
      measured: bundleSize(measurements),
    },
    {
      what: `cold start above the limit ÷ ${COLD_PEER}'s`,
      bound: { most: 0.5 },
      measured: coldStartToPeerRatio(measurements),
    },
    {
      what: 'CPU of refusing a signature ÷ the limit',
      bound: { most: 1.05 },
      measured: ratioToLimit(measurements, BOT.name, ({ forged }) => forged?.cpu ?? Number.NaN),
    },
  ];
}

/** Null if it was not measured. */
export function isReached({ bound, measured }: BenchGoal): boolean | null {
  if (!measured) return null;
  return 'most' in bound ? measured.median <= bound.most : measured.median >= bound.least;
}

function typingToWardRatio({ rounds: roundsByName }: Measurements): Spread | null {
  const rounds = roundsByName.get(BOT.name);
  if (!rounds) return null;
  const typing = rounds.map((round) => round.typing?.cpu ?? Number.NaN);
  return spreadOf(
    pairedRatios(
      typing,
      rounds.map(({ sixteen }) => sixteen.cpu),
    ),
  );
}

function bundleSize({ gzip }: Measurements): Spread | null {
  const bytes = gzip.get(BOT.name);
  return bytes === undefined ? null : spreadOf([bytes / BYTES_IN_KB]);
}

/** Divides the medians, because single starts scatter too widely around zero to be divided one by one. */
function coldStartToPeerRatio(measurements: Measurements): Spread | null {
  const [own, peer] = [coldStartAboveLimit(measurements, BOT.name), coldStartAboveLimit(measurements, COLD_PEER)];
  return own && peer ? spreadOf([own.median / peer.median]) : null;
}
