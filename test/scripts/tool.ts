import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts a command in the project's folder as someone in a fresh shell would, not as part of a run of npm. */
export function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd = ROOT): ChildProcess {
  const shell = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|VITEST|NODE_ENV|PORT$)/.test(name)),
  );
  return spawn(command, args, { cwd, env: { ...shell, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs a command to its end. */
export async function run(
  command: string,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
  cwd?: string,
): Promise<Ended> {
  const child = start(command, args, env, cwd);
  const code = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [stdout, stderr] = await Promise.all(
    [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : '')),
  );
  return { code: await code, stdout: stdout ?? '', stderr: stderr ?? '' };
}

/** Runs one of the project's tools to its end. */
export function tool(name: string, ...args: readonly string[]): Promise<Ended> {
  return run('node', ['scripts/run.mjs', name, ...args]);
}
