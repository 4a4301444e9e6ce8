import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Installs the dependencies where they are missing or not those of package-lock.json, with its progress on
 * standard error; says and does nothing where all is in place.
 * @param {string} root the project's folder
 * @param {string} node where the project's own Node stands once it is installed
 * @throws {Error} where the installation fails
 */
export async function installMissing(root, node) {
  if (existsSync(node) && inStep(root)) return;
  console.error('Installing what is missing (npm install) …');
  // Not `npm ci`: that one refuses a lock file made where the registry lacked the packages of other platforms.
  // npm's standard output goes to our standard error: some tools print data, and nothing else may stand in it.
  const options = { cwd: root, stdio: ['ignore', process.stderr, process.stderr] };
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(
    command,
    [...args, 'install', '--no-save', '--include=dev', '--loglevel=error'],
    /** @type {any} */ (options),
  );
  const [code, cause] = await new Promise((resolve) => {
    child.on('error', (error) => resolve([null, error]));
    child.on('exit', (exitCode) => resolve([exitCode, null]));
  });
  if (cause) throw new Error(`npm could not be started: ${cause.message}`, { cause });
  if (code !== 0) throw new Error(`npm install failed (exit code ${code}); what it said stands above.`);
  if (!existsSync(node)) throw new Error('npm install brought no Node of its own: were install scripts switched off?');
}

/** Whether node_modules holds what package-lock.json names: npm notes what it installed in a lock file of its own. */
function inStep(root) {
  const installed = packagesOf(path.join(root, 'node_modules/.package-lock.json'));
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  if (!installed || !wanted) return false;
  for (const [name, { version, integrity, optional }] of Object.entries(wanted)) {
    const found = installed[name];
    if (name === '' || (!found && optional)) continue;
    if (found?.version !== version || found?.integrity !== integrity) return false;
  }
  return true;
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return null;
  }
}
