import { spawn } from 'node:child_process';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from '../bundle.ts';
import type { Values } from '../values/gather.ts';
import { CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_API_TOKEN, DISCORD_TOKEN } from '../values/value.ts';

/** Wrangler is large and started often: Node keeps what it compiled of it, which halves its start. */
const COMPILED = path.join(ROOT, '.cache', 'compiled');

/** Wrangler ended with an error; the message is what it said. */
export class WranglerError extends Error {
  constructor(args: readonly string[], said: string) {
    super(
      `wrangler ${args.slice(0, 3).join(' ')}: ${stripVTControlCharacters(said).trim() || 'it ended without a word'}`,
    );
    this.name = 'WranglerError';
  }

  /** Whether Cloudflare says that what was asked about does not exist. */
  get notFound(): boolean {
    return /\b(404|10007|10013|10009)\b/.test(this.message);
  }
}

/** Runs wrangler as itself. */
export interface Wrangler {
  /** What it prints on standard output. @throws WranglerError */
  run(...args: string[]): Promise<string>;
  /** Runs it in this terminal, for what needs a person. @throws WranglerError */
  runInTerminal(...args: string[]): Promise<void>;
}

/** @param values those for Cloudflare are handed on; the token of the bot is kept from it */
export function wranglerWith(values: Values): Wrangler {
  const { [DISCORD_TOKEN.name]: _kept, ...env } = process.env;
  for (const { name } of [CLOUDFLARE_API_TOKEN, CLOUDFLARE_ACCOUNT_ID]) if (values[name]) env[name] = values[name];
  const start = (args: readonly string[], stdio: 'inherit' | 'pipe') =>
    spawn(process.execPath, [`${ROOT}/node_modules/wrangler/bin/wrangler.js`, ...args], {
      cwd: ROOT,
      env: { ...env, NO_COLOR: '1', FORCE_COLOR: '0', NODE_COMPILE_CACHE: COMPILED },
      stdio: stdio === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
  return {
    async run(...args) {
      const child = start(args, 'pipe');
      let said = '';
      let wrong = '';
      child.stdout?.on('data', (chunk) => (said += chunk));
      child.stderr?.on('data', (chunk) => (wrong += chunk));
      const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
      if (code !== 0) throw new WranglerError(args, `${wrong}\n${said}`);
      return said;
    },
    async runInTerminal(...args) {
      const child = start(args, 'inherit');
      const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
      if (code !== 0) throw new WranglerError(args, 'what it said stands above.');
    },
  };
}
