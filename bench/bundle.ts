import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { builtModules, ENTRY, ROOT, SETTINGS, type Settings } from '../scripts/bundle.ts';
import { interactionPath, sizeOf } from '../scripts/weigh/interaction-path.ts';
import { bundleWorker } from '../scripts/worker-bundle.ts';
import type { Implementation } from './implementations.ts';

/** An implementation as minified modules, as it would be uploaded. */
export interface Bundle {
  /** The entry first. */
  modules: { type: 'ESModule'; path: string; contents: string }[];
  /** The gzipped size of its code in bytes; of the bot, what `/ward` loads. */
  gzip: number;
  settings: Settings;
}

/**
 * Bundles an implementation with the settings of the bot's deployment and its own compatibility flags.
 * @throws Error if it cannot be bundled, or the bot is not built
 */
export async function bundleOf({ entry, flags = [], isReadable = false }: Implementation): Promise<Bundle> {
  const settings: Settings = JSON.parse(await readFile(SETTINGS, 'utf8'));
  if (!entry) {
    const loaded = interactionPath(await bundleWorker(), 'ward');
    const { gzip } = sizeOf(loaded);
    return { modules: await builtModules(), gzip, settings };
  }
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'implementations', entry)],
    bundle: true,
    minify: !isReadable,
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
  const modules = [{ type: 'ESModule' as const, path: ENTRY, contents: file.text }];
  return { modules, gzip: gzipSync(file.contents).length, settings: { ...settings, compatibilityFlags } };
}

/** Imports Node's modules under their `node:` names, even from `require`, as wrangler does for `nodejs_compat`. */
const NODE_BUILTINS: Plugin = {
  name: 'node builtins',
  setup({ onResolve, onLoad }) {
    const bare = builtinModules.filter((name) => /^[a-z_]+$/.test(name)).join('|');
    onResolve({ filter: new RegExp(`^(${bare})$`) }, ({ path }) => ({ path: `node:${path}`, namespace: 'builtin' }));
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `export * from '${path}'; export { default } from '${path}';`,
    }));
  },
};
