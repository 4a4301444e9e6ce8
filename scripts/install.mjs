import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Runs `npm ci` if the installed packages differ from package-lock.json. Its output goes to standard error.
 * @param {string} root the folder that contains package.json
 * @param {string} node a Node that must exist afterwards
 * @throws {Error} if the installation fails
 */
export async function installMissing(root, node) {
  if (existsSync(node) && isInSync(root)) return;
  console.error('Installing dependencies (npm ci) …');
  // Standard output is for the data that a tool prints. An explicit log level, because `npm run -s` passes its own on.
  const options = { cwd: root, stdio: ['ignore', process.stderr, process.stderr] };
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(command, [...args, 'ci', '--include=dev', '--loglevel=error'], /** @type {any} */ (options));
  const [code, cause] = await new Promise((resolve) => {
    child.on('error', (error) => resolve([null, error]));
    child.on('exit', (exitCode) => resolve([exitCode, null]));
  });
  if (cause) throw new Error(`npm could not be started: ${cause.message}`, { cause });
  if (code !== 0) throw new Error(`npm ci failed (exit code ${code}): see the output above.`);
  if (!existsSync(node)) throw new Error('npm ci did not install Node: are install scripts switched off?');
}

/** Compares package-lock.json with npm's own record of what it installed, which is much faster than `npm ci`. */
function isInSync(root) {
  const installed = packagesOf(path.join(root, 'node_modules/.package-lock.json'));
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  if (!installed || !wanted) return false;
  for (const [name, { version, integrity, optional }] of Object.entries(wanted)) {
    const found = installed[name];
    // An optional package that is not installed is for another platform.
    if (name === '' || (!found && optional)) continue;
    if (found?.version !== version || found?.integrity !== integrity) return false;
  }
  return true;
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return null;
  }
}
