/** `npm run build`: bundles the Worker into dist/index.js, as it would be uploaded. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { BUNDLE, DIST, finishBuild, ROOT, upToDate } from './bundle.ts';
import { runScript } from './command-line.ts';
import { updateCompiledRelease } from './compiled-release.ts';

/**
 * Updates the compiled-in release, bundles the Worker with a dry run of wrangler's deployment, and writes the settings of
 * wrangler.toml next to it.
 * @throws Error with wrangler's output, if it fails
 */
export async function build(): Promise<void> {
  let began: Date;
  // The release is written into data/, so the build begins again after that.
  do began = new Date();
  while (await updateCompiledRelease({ write: true }));
  await wrangler(['deploy', '--dry-run', '--outdir', DIST]);
  const { unstable_readConfig: readConfig } = await import('wrangler');
  const { compatibility_date, compatibility_flags, vars } = readConfig({ config: `${ROOT}/wrangler.toml` });
  if (!compatibility_date) throw new Error('wrangler.toml has no compatibility_date.');
  const settings = { compatibilityDate: compatibility_date, compatibilityFlags: compatibility_flags, vars };
  await finishBuild(settings, began);
}

/** Builds the Worker if its sources have changed since the last build. */
export async function ensureBuilt(): Promise<void> {
  if (!(await upToDate())) await build();
}

async function wrangler(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [`${ROOT}/node_modules/wrangler/bin/wrangler.js`, ...args], { cwd: ROOT });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  child.stderr.on('data', (chunk) => (printed += chunk));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`The Worker could not be bundled (wrangler ended with ${code}):\n${printed.trim()}`);
}

const COMMAND_LINE = {
  command: 'npm run build',
  summary: 'Bundles the Worker into dist/index.js, as it would be uploaded.',
};

if (import.meta.main) {
  await runScript(COMMAND_LINE, async () => {
    await build();
    const bundle = await readFile(BUNDLE);
    console.error(`dist/index.js: ${kilobytes(bundle.length)}, ${kilobytes(gzipSync(bundle).length)} gzip`);
  });
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
