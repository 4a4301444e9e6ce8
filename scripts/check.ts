/** `npm run check`: checks format, lint and types, without the tests. */
import { runScript } from './command-line.ts';
import { CHECKS, runSteps } from './steps.ts';

const COMMAND_LINE = { command: 'npm run check', summary: 'Checks format, lint and types, without the tests.' };

await runScript(COMMAND_LINE, () => runSteps(CHECKS));
