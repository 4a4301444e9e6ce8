/** `npm run check`: checks format, lint, types and data, without the tests. */
import { runScript } from './command-line.ts';
import { CHECKS, runSteps } from './steps.ts';

const COMMAND_LINE = {
  command: 'npm run check',
  summary: 'Checks format, lint, types and data, without the tests.',
  exitCodes: '0 nothing found; 1 a check failed; 2 wrong usage',
};

await runScript(COMMAND_LINE, () => runSteps(CHECKS));
