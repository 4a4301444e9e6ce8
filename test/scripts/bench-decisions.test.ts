import { describe, expect, it } from 'vitest';
import { decide, wideGoals } from '../../bench/decide.ts';
import { benchGoals } from '../../bench/goals.ts';
import { BOT, LOWER_LIMIT } from '../../bench/implementations.ts';
import type { LoadTiming } from '../../bench/load.ts';
import { coldStartRatio, type Measurements, ratioToLimit } from '../../bench/measurements.ts';
import { resampledSpread, type Spread, spreadOf } from '../../bench/statistics.ts';
import { type Bound, needsMore, verdictWords } from '../../bench/verdict.ts';
import type { RoundTimings } from '../../bench/warm-rounds.ts';

const spread = (lower: number, median: number, upper: number): Spread => ({ lower, median, upper, least: 0, most: 9 });

/** A run in which the bot and the limit used this much CPU in each round. */
function runOf(bot: readonly number[], limit: readonly number[]): Measurements {
  const rounds = (cpus: readonly number[]) =>
    cpus.map((cpu) => ({ sixteen: { cpu, perSecond: 1e6 / cpu, latencies: [] } satisfies LoadTiming }));
  return {
    implementations: [LOWER_LIMIT, BOT],
    rounds: new Map([
      [LOWER_LIMIT.name, rounds(limit)],
      [BOT.name, rounds(bot)],
    ]),
    others: [],
    coldStarts: new Map(),
    gzip: new Map([[BOT.name, 34_000]]),
  };
}

describe('A verdict on a goal', () => {
  it.each<[Bound, Spread | null, string]>([
    [{ most: 1.1 }, spread(1, 1.05, 1.1), 'reached'],
    [{ most: 1.1 }, spread(1, 1.05, 1.11), 'undecided: the median reaches it by less than the noise'],
    [{ most: 1.1 }, spread(1.1, 1.15, 1.2), 'undecided: the median misses it by less than the noise'],
    [{ most: 1.1 }, spread(1.11, 1.15, 1.2), '**missed**'],
    [{ least: 0.95 }, spread(0.95, 1, 1.1), 'reached'],
    [{ least: 0.95 }, spread(0.9, 0.96, 1.1), 'undecided: the median reaches it by less than the noise'],
    [{ least: 0.95 }, spread(0.9, 0.94, 0.95), 'undecided: the median misses it by less than the noise'],
    [{ least: 0.95 }, spread(0.8, 0.9, 0.94), '**missed**'],
    [{ most: 35 }, spreadOf([35]), 'reached'],
    [{ most: 35 }, spreadOf([35.1]), '**missed**'],
    [{ most: 1 }, null, 'not measured'],
  ])('needs both quartiles on the same side of %j', (bound, measured, words) =>
    expect(verdictWords(bound, measured)).toBe(words),
  );

  it.each<[Bound, Spread | null, boolean]>([
    [{ most: 1.1 }, spread(1.05, 1.1, 1.15), true],
    [{ most: 1.1 }, spread(1.08, 1.1, 1.13), false],
    [{ most: 1.1 }, spread(1, 1.05, 1.1), false],
    [{ most: 1.1 }, spread(1.11, 1.3, 1.5), false],
    [{ most: 1.1 }, null, false],
  ])(
    'needs more measurements, of %j at %j, only if it is undecided and the quartiles are wide',
    (bound, measured, more) => expect(needsMore(bound, measured)).toBe(more),
  );

  it('is given for each goal of the bench', () => {
    const goals = benchGoals(runOf([100, 100, 101], [100, 98, 100]));
    const words = goals.map(({ bound, measured }) => verdictWords(bound, measured));
    expect(words.slice(0, 3)).toEqual(['reached', 'reached', 'not measured']);
    expect(goals.map(({ bound }) => bound)).toEqual([
      { most: 1.1 },
      { least: 0.95 },
      { least: 1.7 },
      { most: 1 },
      { most: 35 },
      { most: 0.5 },
      { most: 1.05 },
    ]);
  });
});

describe('The noise of a run', () => {
  it('shrinks as rounds are added', () => {
    const noisy = (rounds: number) => Array.from({ length: rounds }, (_, round) => 100 + ((round * 37) % 21));
    const width = (rounds: number) => {
      const ratio = ratioToLimit(runOf(noisy(rounds), Array(rounds).fill(100)), BOT.name, ({ sixteen }) => sixteen.cpu);
      return ratio ? ratio.upper - ratio.lower : Number.NaN;
    };
    expect(width(120)).toBeLessThan(width(12) / 2);
  });

  it('compares only the rounds that measured both', () => {
    const measured = runOf([110, 110], [100, 100, 900]);
    expect(ratioToLimit(measured, BOT.name, ({ sixteen }) => sixteen.cpu)).toMatchObject({ least: 1.1, most: 1.1 });
  });

  it('is wide for a figure of few scattered starts, narrow for many, and the same each time', () => {
    const starts = (total: number) => Array.from({ length: total }, (_, index) => (index * 7) % 11);
    const mean = (drawn: readonly number[]) => drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
    const width = ({ lower, upper }: Spread) => upper - lower;
    expect(width(resampledSpread(starts(440), mean))).toBeLessThan(width(resampledSpread(starts(11), mean)) / 3);
    expect(resampledSpread(starts(11), mean)).toEqual(resampledSpread(starts(11), mean));
    expect(resampledSpread(starts(11), mean).median).toBe(5);
  });

  it('makes no ratio of cold starts negative, even if the bot or the peer starts faster than the limit', () => {
    const times = (elapsed: number) => Array.from({ length: 5 }, () => ({ elapsed, cpu: 1 }));
    const ratio = (bot: number, peer: number) => {
      const coldStarts = new Map([
        [LOWER_LIMIT.name, times(300)],
        [BOT.name, times(bot)],
        ['peer', times(peer)],
      ]);
      return coldStartRatio({ ...runOf([], []), coldStarts }, BOT.name, 'peer');
    };
    expect(ratio(330, 360)).toMatchObject({ lower: 0.5, median: 0.5, upper: 0.5 });
    expect(ratio(290, 360)?.median).toBe(0);
    expect(ratio(330, 290)?.median).toBe(30);
  });
});

describe('A run that leaves a goal undecided', () => {
  const noise = (round: number) => 70 + ((round * 37) % 81);
  const noisyRun = () => runOf([...Array(12).keys()].map(noise), Array(12).fill(100));
  const timersOf = (measured: Measurements, cpuOf: (round: number) => number) => {
    const asked = { rounds: 0, starts: 0, waits: 0, names: new Set<string>() as ReadonlySet<string> };
    const add = (name: string, cpu: number) =>
      (measured.rounds.get(name) as RoundTimings[]).push({ sixteen: { cpu, perSecond: 1e6 / cpu, latencies: [] } });
    const run = async (names: ReadonlySet<string>) => {
      asked.names = names;
      add(LOWER_LIMIT.name, 100);
      add(BOT.name, cpuOf(12 + asked.rounds++));
    };
    const cold = { startEach: async () => void asked.starts++ };
    return { asked, timers: { run, cold, load: { measure: async () => void asked.waits++ } } };
  };

  it('adds rounds of what the goals compare until all are decided', async () => {
    const measured = noisyRun();
    const { asked, timers } = timersOf(measured, () => 100);
    expect(wideGoals(measured).map(({ what }) => what)).toContain('CPU of a warm `/ward` ÷ the limit');
    await decide(
      measured,
      timers,
      () => asked.rounds < 1000,
      () => {},
    );
    expect(wideGoals(measured)).toEqual([]);
    expect(asked).toMatchObject({ starts: 0, waits: asked.rounds, names: new Set([LOWER_LIMIT.name, BOT.name]) });
    expect(asked.rounds).toBeGreaterThan(0);
    expect(asked.rounds).toBeLessThan(1000);
  });

  it('ends when no time is left', async () => {
    const measured = noisyRun();
    const { asked, timers } = timersOf(measured, (round) => (round % 2 === 0 ? 10 : 210));
    await decide(
      measured,
      timers,
      () => asked.rounds < 5,
      () => {},
    );
    expect(asked.rounds).toBe(5);
    expect(wideGoals(measured)).not.toEqual([]);
  });

  it('adds cold starts for the goal of cold starts', async () => {
    const starts = (elapsed: readonly number[]) => elapsed.map((one) => ({ elapsed: one, cpu: 1 }));
    const coldStarts = new Map([
      [LOWER_LIMIT.name, starts([300, 300, 300, 300])],
      [BOT.name, starts([310, 340, 320, 330])],
      ['slash-create', starts([350, 350, 350, 350])],
    ]);
    const measured = { ...runOf([100, 100], [100, 100]), coldStarts };
    const { asked, timers } = timersOf(measured, () => 100);
    await decide(
      measured,
      timers,
      () => asked.starts < 3,
      () => {},
    );
    expect(asked).toMatchObject({ rounds: 0, starts: 3 });
  });
});
