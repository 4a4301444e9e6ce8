/** `npm test`: runs every check and every test; or, with arguments, only the tests they select. */
import { readFile, rm } from 'node:fs/promises';
import { runScript } from './command-line.ts';
import { CHECKS, runSteps } from './steps.ts';

const REPORT = '.cache/vitest.json';
const COMMAND_LINE = {
  command: 'npm test',
  exitCodes: '0 all passed; 1 a check or a test failed; 2 wrong usage',
  usage: '[<part of a path> ...] [options]',
  summary: `Runs every check and every test. With arguments, runs only the tests they select, without the checks.
The options are Vitest's. For its other options: node scripts/run.mjs vitest run --help`,
  options: {
    testNamePattern: { type: 'string', short: 't', value: '<pattern>', help: 'only tests whose name matches' },
    project: {
      type: 'string',
      multiple: true,
      value: '<name>',
      help: 'only the tests in workerd (worker) or Node (node)',
    },
    changed: { type: 'boolean', help: 'only tests affected by changes that are not committed' },
    bail: { type: 'string', value: '<number>', help: 'stop after this many failures' },
    shard: { type: 'string', value: '<index/count>', help: 'only this part of the test files, such as 1/3' },
    retry: { type: 'string', value: '<number>', help: 'run a failed test again, this many times' },
    reporter: { type: 'string', multiple: true, value: '<name>', help: 'another reporter, such as verbose' },
    maxWorkers: { type: 'string', value: '<number>', help: 'run this many test files at a time' },
    update: { type: 'boolean', short: 'u', help: 'update snapshots' },
  },
  maxArguments: Number.POSITIVE_INFINITY,
} as const;

await runScript(COMMAND_LINE, async () => {
  const args = process.argv.slice(2);
  await rm(REPORT, { force: true });
  const vitest = [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
    ...args,
  ] as const;
  const code = await runSteps([...(args.length === 0 ? CHECKS : []), { name: 'tests', command: vitest }]);
  await printCounts();
  return code;
});

/** Ends with the counts in one plain line, which is easy to find and to parse. */
async function printCounts(): Promise<void> {
  const report = await readFile(REPORT, 'utf8').catch(() => null);
  if (report === null) return;
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(report);
  const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
  console.log(`${numPassedTests} passed, ${numFailedTests} failed${skipped}`);
}
