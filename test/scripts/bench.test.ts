import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BENCH_COMMAND_LINE, benchOptions } from '../../bench/bench-options.ts';
import { derbyElection, findWard } from '../../bench/derby-election.ts';
import { IMPLEMENTATIONS } from '../../bench/implementations.ts';
import { embedFaults } from '../../bench/reply-check.ts';
import { withReport } from '../../bench/report/write-to-readme.ts';
import { pairedDifferences, pairedRatios, spreadOf } from '../../bench/statistics.ts';
import { readCommandLine } from '../../scripts/command-line.ts';
import { ROOT, tool } from './tool.ts';

describe('The benchmark', () => {
  it('measures the limit and this bot after both answer correctly', async () => {
    const { code, stdout, stderr } = await tool('bench', '--quick', '--only', 'this bot');
    expect(stderr).toContain('2 implementations answer correctly');
    expect(stdout).toContain('A quick run, which shows only that everything works.');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /\| CPU of a warm `\/ward` ÷ the limit \| at most 1\.10 \| \d+\.\d\d \(.*\) \| not judged \|/,
    );
    expect(stdout).toMatch(/\| limit \| \d+ \| 1\.00 \(1\.00–1\.00\) \| \d+ \|/);
    expect(stdout).toMatch(/\| a channel's usual mix: 17 questions \| \d+ \| \d+\.\d\d \(.*\) \| \d+ \|/);
    expect(stdout).toMatch(/\| [\d,]+ questions in turn, .* of replies: none is in the cache \| \d+ \|/);
    expect(stdout).toMatch(/While the benchmark waited, other programs used \d+\.\d\d cores/);
    expect(stdout).toMatch(/the best peer \| at least 1\.70 \| – \| not judged \|/);
  });

  it.each([
    [['--only', 'discord.js'], 'There is no implementation "discord.js".'],
    [['--write', '--quick'], '--write needs a full run'],
    [['--minutes', 'few'], '--minutes "few" is not a number of minutes above 0.'],
    [['--minutes', '0'], '--minutes "0" is not a number of minutes above 0.'],
    [['--quick', '--minutes', '9'], '--quick takes no longer if it is given --minutes.'],
    [['--profile', '--write'], '--profile always measures the same'],
    [['--profile', '--only', 'dressed'], '--profile always measures the same'],
    [['--profile', '--minutes', '3'], '--profile always measures the same'],
    [['--without-peers', '--only', 'dressed'], '--without-peers leaves out "dressed", which --only asks for.'],
    [['--fast'], 'Unknown option --fast.'],
  ])('exits with 2 on %j', async (args, said) => {
    const { code, stdout, stderr } = await tool('bench', ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(stderr).toContain('Try: npm run bench -- --help');
  });

  it('always measures the limit as well as the chosen implementations', () => {
    const names = (...args: string[]) => {
      const read = readCommandLine(BENCH_COMMAND_LINE, args);
      return read === 'help' ? [] : benchOptions(read.values).implementations.map(({ name }) => name);
    };
    expect(names('--only', 'dressed')).toEqual(['limit', 'dressed']);
    expect(names('--without-peers')).not.toContain('dressed');
    expect(names()).toHaveLength(IMPLEMENTATIONS.length);
  });

  it('finds the median, the quartiles and the ends of a series', () => {
    expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, lower: 2, upper: 4, least: 1, most: 5 });
    expect(spreadOf([1, 2])).toEqual({ median: 1.5, lower: 1.25, upper: 1.75, least: 1, most: 2 });
    expect(() => spreadOf([])).toThrow(RangeError);
  });

  it('compares measurements of the same round only', () => {
    expect(pairedRatios([2, 6, 9], [1, 2, 3])).toEqual([2, 3, 3]);
    expect(pairedDifferences([2, 6, 9], [1, 2, 3])).toEqual([1, 4, 6]);
    expect(() => pairedRatios([1, 2], [1])).toThrow(RangeError);
  });

  it('notices a wrong vote, a wrong winner, a wrong ward and a missing embed', async () => {
    const ward = findWard(await derbyElection());
    const lines = ['Joan Travis 1,406 ✓', 'Michael Futers 973', 'Graham Else 876', 'Graham Leeming 101'];
    const faults = (title: string, text: string[]) => embedFaults({ title, description: text.join('\n') }, ward);
    expect(faults('Darley', lines)).toEqual([]);
    expect(faults('Darley', ['Joan Travis 1,407 ✓', ...lines.slice(1)])).toEqual([
      'no line has Joan Travis with 1406 votes',
    ]);
    expect(faults('Darley', ['Joan Travis 1,406', 'Michael Futers 973 ✓', ...lines.slice(2)])).toEqual([
      'Joan Travis is not marked as elected',
      'Michael Futers is marked as elected',
    ]);
    expect(faults('Abbey', lines)).toEqual(['the title is "Abbey"']);
    expect(embedFaults(undefined, ward)).toHaveLength(5);
  });

  it('writes a report between its marks in the README and leaves the rest unchanged', async () => {
    const readme = await readFile(path.join(ROOT, 'bench/README.md'), 'utf8');
    for (const kind of ['straight', 'at scale'] as const) {
      const once = withReport(readme, '| a table |', kind);
      expect(once).toContain('| a table |');
      expect(withReport(once, '| another |', kind)).toBe(withReport(readme, '| another |', kind));
    }
    expect(() => withReport('no marks', '', 'straight')).toThrow('bench/README.md has no');
  });

  it('pins its peers to exact versions, with no registry address in its lockfile', async () => {
    const [manifest, lock] = await Promise.all(
      ['package.json', 'package-lock.json'].map(async (name) =>
        JSON.parse(await readFile(path.join(ROOT, 'bench', name), 'utf8')),
      ),
    );
    expect(lock.packages[''].dependencies).toEqual(manifest.dependencies);
    for (const version of Object.values(manifest.dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    for (const one of Object.values<object>(lock.packages)) expect(one).not.toHaveProperty('resolved');
  });
});
