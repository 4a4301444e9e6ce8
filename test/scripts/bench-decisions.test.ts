import { describe, expect, it } from 'vitest';
import { differentQuestions } from '../../bench/different-questions.ts';
import { benchGoals } from '../../bench/goals.ts';
import { BOT, IMPLEMENTATIONS, LOWER_LIMIT } from '../../bench/implementations.ts';
import type { LoadTiming } from '../../bench/load.ts';
import { busyCores, MachineLoad } from '../../bench/machine-load.ts';
import { coldStartRatio, type Measurements, ratioToLimit } from '../../bench/measurements.ts';
import { refuseToWrite, runDoubts } from '../../bench/run-doubts.ts';
import { groupMeans, resampledSpread, type Spread, spreadOf } from '../../bench/statistics.ts';
import { type Bound, verdictWords } from '../../bench/verdict.ts';
import { DATA } from '../../scripts/bundle.ts';
import { readDataset } from '../../scripts/publish/dataset.ts';
import { CHANNEL_QUESTIONS } from '../../scripts/soak/channel-questions.ts';

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
  it('shrinks as rounds are added, because they make longer groups', () => {
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

  it('averages groups of rounds of nearly the same length', () => {
    expect(groupMeans([1, 2, 3], 12)).toEqual([1, 2, 3]);
    expect(groupMeans([1, 3, 5, 7, 9], 2)).toEqual([2, 7]);
  });

  it('is wide for a figure of few scattered starts, narrow for many, and the same each time', () => {
    const starts = (total: number) => Array.from({ length: total }, (_, index) => (index * 7) % 11);
    const mean = (drawn: readonly number[]) => drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
    const width = ({ lower, upper }: Spread) => upper - lower;
    expect(width(resampledSpread(starts(440), mean))).toBeLessThan(width(resampledSpread(starts(11), mean)) / 3);
    expect(resampledSpread(starts(11), mean)).toEqual(resampledSpread(starts(11), mean));
    expect(resampledSpread(starts(11), mean).median).toBe(5);
  });

  it('leaves no ratio of cold starts below zero, nor one of a peer that starts as fast as the limit', () => {
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

describe('A report is written', () => {
  const quiet = { isQuiet: true, words: 'Other programs used 0.02 cores between rounds (0.00–0.05).' };
  const busy = { isQuiet: false, words: 'Other programs used 0.90 cores between rounds (0.10–1.60).' };

  it.each([
    ['on a quiet machine that decides every goal', quiet, [], null],
    [
      'not on a busy machine',
      busy,
      [],
      /^bench\/README\.md is unchanged\. The machine is busy\. .* 0\.90 .* run it again\.$/,
    ],
    ['not with an undecided goal', quiet, ['CPU'], /This goal is undecided: CPU\. Take more time\.$/],
    ['not with two', quiet, ['CPU', 'cold start'], /These goals are undecided: CPU; cold start\. Take more time\.$/],
  ])('%s', (_, load, undecided, said) => {
    const write = () => refuseToWrite(runDoubts(load, undecided, 'Take more time.'));
    if (said) expect(write).toThrow(said);
    else expect(write).not.toThrow();
  });

  it('measures the cores in use from the readings of the kernel', () => {
    const before = 'cpu  100 0 50 800 50 0 0 0 0 0\ncpu0 1 2 3';
    const half = 'cpu  140 5 50 840 50 0 5 0 0 0\ncpu0 1 2 3';
    const idle = 'cpu  100 0 50 890 60 0 0 0 0 0\ncpu0 1 2 3';
    const stolen = 'cpu  100 0 50 800 50 0 0 100 0 0\ncpu0 1 2 3';
    expect([half, idle, stolen, before].map((after) => busyCores(before, after, 2))).toEqual([
      expect.closeTo(1.11, 2),
      0,
      2,
      0,
    ]);
  });

  it('says how busy this machine is', async () => {
    const load = new MachineLoad();
    await load.measure(50);
    expect(load.words).toMatch(/^Other programs used \d+\.\d\d cores between rounds \(.*\)\.$/);
  });
});

describe('The questions of the bench', () => {
  it('all differ, and there are more than enough to fill the cache', async () => {
    const questions = differentQuestions(await readDataset(DATA));
    const asked = questions.map((question) => JSON.stringify('data' in question ? question.data : null));
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeGreaterThan(1_000);
    for (const command of ['ward', 'wards', 'council', 'party', 'candidate', 'history', 'compare'])
      expect(asked.some((one) => one.includes(`"name":"${command}"`))).toBe(true);
    expect(asked.some((one) => one.includes('1of|'))).toBe(true);
  });

  it('are as often commands, typing and clicks as in the soak test', () => {
    const types = CHANNEL_QUESTIONS.map(({ interaction }) => ('type' in interaction ? interaction.type : null));
    expect([2, 4, 3].map((type) => types.filter((one) => one === type).length)).toEqual([12, 3, 2]);
  });

  it('measure each step of the bot up to the finished reply', () =>
    expect(IMPLEMENTATIONS.filter(({ role }) => role === 'partial bot').map(({ name }) => name)).toEqual([
      'routing and signature',
      'interaction parsed',
      'release and settings opened',
      'finished reply found and addressed',
    ]));
});
