/**
 * `node scripts/run.mjs <tool> [arguments]`: runs scripts/<tool>.ts, or a tool that a dependency brings, on the
 * Node of this project's dependencies. It runs on an older Node with nothing installed, since it is what a first
 * `npm start` on a clean clone meets: whatever is missing it installs first. It has no dependencies of its own.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installMissing } from './install.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const node = path.join(root, 'node_modules/node/bin/node');

/** No telemetry, no look for updates, no look-up of where this machine stands, no log files outside the project. */
const QUIET = {
  DO_NOT_TRACK: '1',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_NO_SKILLS_UPDATE_PROMPTS: 'true',
  WRANGLER_WRITE_LOGS: 'false',
};

const [tool, ...args] = process.argv.slice(2);
if (!tool) fail('Which tool? For example: node scripts/run.mjs start', 2);

try {
  await installMissing(root, node);
} catch (cause) {
  fail(`${cause.message}\nNothing was run. With a network at hand, try: npm install --loglevel=notice`, 1);
}

const file = [path.join(root, 'scripts', `${tool}.ts`), path.join(root, 'node_modules/.bin', tool)].find(existsSync);
if (!file) fail(`There is no tool "${tool}": neither scripts/${tool}.ts nor one that a dependency brings.`, 2);

// Pictures are written as JSX, which Node does not read by itself.
const loader = path.join(root, 'node_modules/tsx/dist/loader.mjs');
const readsJsx = file.endsWith('.ts') && existsSync(loader) ? ['--import', pathToFileURL(loader).href] : [];
const child = spawn(node, [...readsJsx, file, ...args], {
  stdio: 'inherit',
  env: {
    ...process.env,
    ...QUIET,
    TSX_TSCONFIG_PATH: path.join(root, 'scripts/tsconfig.json'),
    PATH: [path.dirname(node), path.join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(path.delimiter),
  },
});
// The child decides how to end; this process waits for it, so that nothing is left running behind a prompt.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (cause) => fail(`${tool} could not be started: ${cause.message}`, 1));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));

function fail(message, code) {
  console.error(message);
  process.exit(code);
}
