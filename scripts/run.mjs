/**
 * `node scripts/run.mjs <tool> [arguments]`: runs scripts/<tool>.ts, or a dependency's command, with the Node version
 * that package.json pins. It works on Node 20 with nothing installed, because `npm start` on a clean clone runs it
 * first. It installs missing dependencies and has none of its own.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installMissing } from './install.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const node = path.join(root, 'node_modules/node/bin/node');

/** Switches off telemetry, update checks, location look-ups and log files outside the project. */
const QUIET = {
  DO_NOT_TRACK: '1',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_NO_SKILLS_UPDATE_PROMPTS: 'true',
  WRANGLER_WRITE_LOGS: 'false',
};

/** Node's cache of compiled code. Without it, a tool takes about twice as long to start, and wrangler longer too. */
const COMPILED = path.join(root, '.cache', 'compiled');

const HELP = `Usage: node scripts/run.mjs <tool> [arguments]

Runs scripts/<tool>.ts, or a command of a dependency such as vitest. It first installs what is missing.
npm run lists the tools that have an npm script.`;

const [tool, ...args] = process.argv.slice(2);
if (tool === '--help') {
  console.log(HELP);
  process.exit();
}
if (!tool) fail('Name a tool, for example: node scripts/run.mjs start', 2);
if (tool.startsWith('-')) fail(`Unknown option ${tool}. Try: node scripts/run.mjs --help`, 2);

try {
  await installMissing(root, node);
} catch (cause) {
  fail(`${cause.message}\nNothing was run. Check the network, then try: npm ci`, 1);
}

const file = [path.join(root, 'scripts', `${tool}.ts`), path.join(root, 'node_modules/.bin', tool)].find(existsSync);
if (!file) fail(`There is no tool "${tool}": neither scripts/${tool}.ts nor a dependency's command.`, 2);

// Pictures are written as JSX, which Node does not read by itself.
const reader = path.join(root, 'scripts/read-jsx.mjs');
const readsJsx = file.endsWith('.ts') && existsSync(reader) ? ['--import', pathToFileURL(reader).href] : [];
// Publishing reads a country council by council. With V8's usual settings, most of its memory would be garbage.
const collectsOften = tool === 'publish' ? ['--max-semi-space-size=4', '--heap-growing-percent=15'] : [];
const child = spawn(node, [...collectsOften, ...readsJsx, file, ...args], {
  stdio: 'inherit',
  env: {
    ...process.env,
    ...QUIET,
    NODE_COMPILE_CACHE: COMPILED,
    // One heap for all threads: with glibc's one for each, drawing takes a quarter more memory.
    MALLOC_ARENA_MAX: '1',
    PATH: [path.dirname(node), path.join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(path.delimiter),
  },
});
// The tool decides how to stop. Waiting for it means that nothing keeps running after the prompt returns.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (cause) => fail(`${tool} could not be started: ${cause.message}`, 1));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));

function fail(message, code) {
  console.error(message);
  process.exit(code);
}
