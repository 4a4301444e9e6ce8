import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../bundle.ts';
import type { DoctorCheck } from './doctor-check.ts';

const LEAST_NODE = 22;
/** Those that the tools and the Worker stand on. */
const LOOKED_AT = ['wrangler', 'discord.js', 'hono', 'valibot'];

/** Node is new enough, and the dependencies are those that package.json names. */
export const versions: DoctorCheck = {
  name: 'Versions',
  local: true,

  async look() {
    const { dependencies, devDependencies } = await manifest(ROOT);
    const wanted: Record<string, string> = { ...devDependencies, ...dependencies };
    const found = await Promise.all(
      LOOKED_AT.map(async (name) => ({
        name,
        version: (await manifest(path.join(ROOT, 'node_modules', name))).version,
      })),
    );
    const stale = found.filter(({ name, version }) => version !== wanted[name]);
    if (stale.length > 0) {
      const lines = stale.map(({ name, version }) => `${name} is ${version}, wanted ${wanted[name]}`);
      return { ill: lines.join('; '), mend: 'npm ci' };
    }
    if (Number.parseInt(process.versions.node, 10) < LEAST_NODE) {
      return {
        ill: `Node ${process.versions.node} is too old`,
        mend: `Install Node ${LEAST_NODE} or newer, then: npm ci`,
      };
    }
    return {
      well: `Node ${process.versions.node}, ${found.map(({ name, version }) => `${name} ${version}`).join(', ')}`,
    };
  },
};

async function manifest(folder: string) {
  return JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
}
