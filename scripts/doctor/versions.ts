import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../bundle.ts';
import type { DoctorCheck } from './doctor-check.ts';

const MIN_NODE = 22;
/** The packages that the scripts and the Worker depend on most. */
const PACKAGES = ['wrangler', 'discord.js', 'hono', 'valibot'];

/** Checks that Node is new enough, and that the installed packages are the versions in package.json. */
export const versions: DoctorCheck = {
  name: 'Versions',
  local: true,

  async run() {
    const { dependencies, devDependencies } = await manifest(ROOT);
    const expected: Record<string, string> = { ...devDependencies, ...dependencies };
    const found = await Promise.all(
      PACKAGES.map(async (name) => ({
        name,
        version: (await manifest(path.join(ROOT, 'node_modules', name))).version,
      })),
    );
    const stale = found.filter(({ name, version }) => version !== expected[name]);
    if (stale.length > 0) {
      const lines = stale.map(({ name, version }) => `${name} is ${version}, expected ${expected[name]}`);
      return { problem: lines.join('; '), fix: 'npm ci' };
    }
    if (Number.parseInt(process.versions.node, 10) < MIN_NODE) {
      return {
        problem: `Node ${process.versions.node} is too old`,
        fix: `install Node ${MIN_NODE} or newer, then: npm ci`,
      };
    }
    return {
      ok: [nodeInWords(), ...found.map(({ name, version }) => `${name} ${version}`)].join(', '),
    };
  },
};

/** The scripts run on the Node of the project's dependencies, whatever `node -v` prints. */
function nodeInWords(): string {
  const isOwn = process.execPath.startsWith(path.join(ROOT, 'node_modules'));
  return `Node ${process.versions.node}${isOwn ? " (the project's own, in node_modules)" : ''}`;
}

async function manifest(folder: string) {
  return JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
}
