/** What the bot is meant to reach, and whether it did. */
import { BOT } from './candidates.ts';
import { against, againstLimit, bestPeer, coldAboveLimit, type Findings } from './findings.ts';
import { ratios, type Spread, spreadOf } from './statistics.ts';

export interface Goal {
  what: string;
  /** What its median may be at most, or must be at least. */
  bound: { most: number } | { least: number };
  unit?: 'kB';
  /** Null where it, or what it is held against, was not measured. */
  measured: Spread | null;
}

/** The peer whose cold start is the measure of others. */
const COLD_PEER = 'slash-create';
const BYTES_IN_KB = 1000;

export function goalsOf(findings: Findings): Goal[] {
  const best = bestPeer(findings);
  return [
    {
      what: 'CPU of a warm `/ward` ÷ the limit',
      bound: { most: 1.2 },
      measured: againstLimit(findings, BOT.name, ({ sixteen }) => sixteen.cost),
    },
    {
      what: 'requests a second, 16 at once ÷ the limit',
      bound: { least: 0.9 },
      measured: againstLimit(findings, BOT.name, ({ sixteen }) => sixteen.perSecond),
    },
    {
      what: `requests a second, 16 at once ÷ the best peer${best ? `, ${best}` : ''}`,
      bound: { least: 1.5 },
      measured: against(findings, BOT.name, best, ({ sixteen }) => sixteen.perSecond),
    },
    {
      what: 'CPU of suggesting wards, of 17 ÷ `/ward`',
      bound: { most: 1.1 },
      measured: typingAgainstWard(findings),
    },
    {
      what: 'bundle, minified and gzipped, without the data',
      bound: { most: 30 },
      unit: 'kB',
      measured: weightOf(findings),
    },
    {
      what: `cold start above the limit ÷ ${COLD_PEER}'s`,
      bound: { most: 0.5 },
      measured: coldAgainstPeer(findings),
    },
    {
      what: 'CPU of refusing a signature ÷ the limit',
      bound: { most: 1.05 },
      measured: againstLimit(findings, BOT.name, ({ forged }) => forged?.cost ?? Number.NaN),
    },
  ];
}

/** Null where it was not measured. */
export function isReached({ bound, measured }: Goal): boolean | null {
  if (!measured) return null;
  return 'most' in bound ? measured.median <= bound.most : measured.median >= bound.least;
}

function typingAgainstWard({ measured }: Findings): Spread | null {
  const rounds = measured.get(BOT.name);
  if (!rounds) return null;
  const typing = rounds.map((round) => round.typing?.cost ?? Number.NaN);
  return spreadOf(
    ratios(
      typing,
      rounds.map(({ sixteen }) => sixteen.cost),
    ),
  );
}

function weightOf({ gzip }: Findings): Spread | null {
  const bytes = gzip.get(BOT.name);
  return bytes === undefined ? null : spreadOf([bytes / BYTES_IN_KB]);
}

/** The medians are divided, since what single starts are above the limit scatters around nothing. */
function coldAgainstPeer(findings: Findings): Spread | null {
  const [own, peer] = [coldAboveLimit(findings, BOT.name), coldAboveLimit(findings, COLD_PEER)];
  return own && peer ? spreadOf([own.median / peer.median]) : null;
}
