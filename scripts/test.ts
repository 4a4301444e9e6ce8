/** `npm test`: everything. Arguments go to Vitest, and then the checks are left out: `npm test -- test/render`. */
import { readFile, rm } from 'node:fs/promises';
import { CHECKS, runSteps } from './steps.ts';

const REPORT = '.cache/vitest.json';

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
process.exitCode = await runSteps([...(args.length === 0 ? CHECKS : []), { name: 'tests', command: vitest }]);
await sayCounts();

/** Ends the output with the counts in one plain line, for whatever reads it. */
async function sayCounts(): Promise<void> {
  const report = await readFile(REPORT, 'utf8').catch(() => null);
  if (report === null) return;
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(report);
  const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
  console.log(`${numPassedTests} passed, ${numFailedTests} failed${skipped}`);
}
