import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from '../bundle.ts';
import type { Values } from '../values/gather.ts';
import { CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_API_TOKEN, DISCORD_TOKEN } from '../values/value.ts';

/** Wrangler exited with an error. The message contains its output. */
export class WranglerError extends Error {
  constructor(args: readonly string[], output: string) {
    super(
      `wrangler ${args.slice(0, 3).join(' ')}: ${stripVTControlCharacters(output).trim() || 'exited without a message'}`,
    );
    this.name = 'WranglerError';
  }

  /** Whether the key, namespace or Worker does not exist at Cloudflare. */
  get notFound(): boolean {
    return /\b(404|10007|10013|10009)\b/.test(this.message);
  }
}

/** Runs the wrangler command line. */
export interface Wrangler {
  /** Returns what it prints on standard output. @throws WranglerError */
  run(...args: string[]): Promise<string>;
  /** Runs it attached to this terminal, so that a person can answer it. @throws WranglerError */
  runInTerminal(...args: string[]): Promise<void>;
}

/** @param values the Cloudflare ones are passed on; the bot token is removed from wrangler's environment */
export function wranglerWith(values: Values): Wrangler {
  const { [DISCORD_TOKEN.name]: _removed, ...env } = process.env;
  for (const { name } of [CLOUDFLARE_API_TOKEN, CLOUDFLARE_ACCOUNT_ID]) if (values[name]) env[name] = values[name];
  const start = (args: readonly string[], stdio: 'inherit' | 'pipe') =>
    spawn(process.execPath, [`${ROOT}/node_modules/wrangler/bin/wrangler.js`, ...args], {
      cwd: ROOT,
      env: { ...env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: stdio === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
  return {
    async run(...args) {
      const child = start(args, 'pipe');
      let output = '';
      let errors = '';
      child.stdout?.on('data', (chunk) => (output += chunk));
      child.stderr?.on('data', (chunk) => (errors += chunk));
      const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
      if (code !== 0) throw new WranglerError(args, `${errors}\n${output}`);
      return output;
    },
    async runInTerminal(...args) {
      const child = start(args, 'inherit');
      const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
      if (code !== 0) throw new WranglerError(args, 'see the output above.');
    },
  };
}
