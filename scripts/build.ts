/** `npm run build`: leaves the Worker at dist/index.js, bundled as it would be uploaded. */
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { BUNDLE, DIST, ROOT, SETTINGS, type Settings, upToDate } from './bundle.ts';

/**
 * Bundles the Worker by a dry run of its deployment, and notes beside it what the deployment would be set to.
 * @throws Error with all that wrangler said, where it fails.
 */
export async function build(): Promise<void> {
  await wrangler(['deploy', '--dry-run', '--outdir', DIST]);
  const { unstable_readConfig: readConfig } = await import('wrangler');
  const { compatibility_date, compatibility_flags, vars } = readConfig({ config: `${ROOT}/wrangler.toml` });
  if (!compatibility_date) throw new Error('wrangler.toml has no compatibility_date.');
  const settings: Settings = { compatibilityDate: compatibility_date, compatibilityFlags: compatibility_flags, vars };
  await writeFile(SETTINGS, JSON.stringify(settings));
}

/** Builds unless a bundle stands there that is newer than all it is made of; says nothing. */
export async function ensureBuilt(): Promise<void> {
  if (!(await upToDate())) await build();
}

async function wrangler(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [`${ROOT}/node_modules/wrangler/bin/wrangler.js`, ...args], { cwd: ROOT });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`The Worker could not be bundled (wrangler ended with ${code}):\n${said.trim()}`);
}

if (import.meta.main) {
  try {
    await build();
    const bundle = await readFile(BUNDLE);
    console.error(`dist/index.js: ${kilobytes(bundle.length)}, ${kilobytes(gzipSync(bundle).length)} gzip`);
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 1;
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
