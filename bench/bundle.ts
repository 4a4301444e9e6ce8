/** Candidates as they are uploaded: one minified module. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { BUNDLE, ROOT, SETTINGS, type Settings } from '../scripts/bundle.ts';
import { bundleWorker, WITHOUT_DATA } from '../scripts/weigh/worker-bundle.ts';
import type { Candidate } from './candidates.ts';
import { NODE_BUILTINS } from './node-builtins.ts';

export interface Bundle {
  code: string;
  /** Bytes that its code weighs, gzipped; of the bot without the bundled data. */
  gzip: number;
  settings: Settings;
}

/**
 * The bundle of a candidate, with the settings of the bot's deployment and the flags that it needs beside.
 * @throws Error where it cannot be bundled, or the bot is not built
 */
export async function bundleOf({ entry, flags = [] }: Candidate): Promise<Bundle> {
  const settings: Settings = JSON.parse(await readFile(SETTINGS, 'utf8'));
  if (!entry) {
    const { bytes } = await bundleWorker([WITHOUT_DATA]);
    return { code: await readFile(BUNDLE, 'utf8'), gzip: gzipSync(bytes).length, settings };
  }
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'candidates', entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*', 'node:*'],
    tsconfig: path.join(ROOT, 'src/tsconfig.json'),
    plugins: flags.includes('nodejs_compat') ? [NODE_BUILTINS] : [],
    write: false,
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`${entry}: the bundle is empty`);
  const compatibilityFlags = [...settings.compatibilityFlags, ...flags];
  return { code: file.text, gzip: gzipSync(file.contents).length, settings: { ...settings, compatibilityFlags } };
}
