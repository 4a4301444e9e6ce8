import { describe, expect, it } from 'vitest';
import { busyCores, MachineLoad } from '../../bench/machine-load.ts';
import { refuseToWrite, runDoubts } from '../../bench/run-doubts.ts';

describe('A report is written', () => {
  const quiet = { isQuiet: true, words: 'While the benchmark waited, other programs used 0.02 cores (0.00–0.05).' };
  const busy = { isQuiet: false, words: 'While the benchmark waited, other programs used 0.90 cores (0.10–1.60).' };

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
    expect(load.words).toMatch(/^While the benchmark waited, other programs used \d+\.\d\d cores \(.*\)\.$/);
  });
});
