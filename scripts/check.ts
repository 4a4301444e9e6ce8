/** `npm run check`: format, lint and types, without the tests. */
import { CHECKS, runSteps } from './steps.ts';

process.exitCode = await runSteps(CHECKS);
