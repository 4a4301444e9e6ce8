import { spawn } from 'node:child_process';

/** A command with its arguments. run.mjs puts the commands of dependencies on the PATH. */
export interface Step {
  name: string;
  command: readonly [string, ...string[]];
}

/** Format and lint, the types of each TypeScript project, and the data. */
export const CHECKS: readonly Step[] = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'types of the Worker', command: ['tsc', '-p', 'src/tsconfig.json'] },
  { name: 'types of the tools', command: ['tsc', '-p', 'scripts/tsconfig.json'] },
  { name: 'types of the playground', command: ['tsc', '-p', 'playground/client/tsconfig.json'] },
  { name: 'types of the tests', command: ['tsc', '-p', 'test/tsconfig.json'] },
  { name: 'data', command: ['node', 'scripts/run.mjs', 'data-check'] },
  { name: 'conclusions', command: ['node', 'scripts/run.mjs', 'data-verify'] },
  { name: 'compiled-in release', command: ['node', 'scripts/run.mjs', 'data-release', '--check'] },
];

/**
 * Runs steps in order, and stops at the first that fails.
 * @returns 0, or 1 if a step failed: its own exit code may mean something else, such as the 2 of tsc
 */
export async function runSteps(steps: readonly Step[]): Promise<0 | 1> {
  for (const { name, command } of steps) {
    console.log(`— ${name}`);
    const code = await exitCodeOf(command);
    if (code !== 0) {
      console.error(`— ${name}: failed (exit code ${code})`);
      return 1;
    }
  }
  return 0;
}

function exitCodeOf([command, ...args]: Step['command']): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
