/** Bundles the Worker in memory, as it is uploaded. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { ENTRY, ROOT } from './bundle.ts';

/** One module of the Worker. */
export interface WorkerModule {
  /** Its file name, by which other modules import it. */
  name: string;
  bytes: Uint8Array;
  /** The bytes that each source file contributes. */
  inputs: Metafile['outputs'][string]['inputs'];
  /** The modules that are loaded with it. */
  imports: string[];
  /** The source file that a dynamic import names, or that is the Worker's own; null for shared code. */
  entryPoint: string | null;
}

/**
 * Data as text that is parsed when the module is loaded: a string takes less time to compile than an object of the same
 * size, and a module that is never loaded takes none.
 */
const DATA_AS_TEXT: Plugin = {
  name: 'data as text',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]data[\\/].*\.json$/ }, async ({ path: file }) => {
      const text = JSON.stringify(JSON.parse(await readFile(file, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};

/**
 * Bundles the Worker into its entry, a module for each dynamic import, and modules of what those share.
 * @returns the modules, the entry first
 * @throws Error if bundling fails
 */
export async function bundleWorker(): Promise<WorkerModule[]> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/index.ts'],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*'],
    outdir: 'dist/worker',
    outExtension: { '.js': path.extname(ENTRY) },
    // Without it, characters outside ASCII take six bytes each.
    charset: 'utf8',
    write: false,
    metafile: true,
    logLevel: 'silent',
    tsconfig: 'src/tsconfig.json',
    plugins: [DATA_AS_TEXT],
  });
  const modules = Object.entries(metafile.outputs).map(([file, { inputs, imports, entryPoint = null }]) => {
    const written = outputFiles.find((one) => one.path === path.join(ROOT, file));
    if (!written) throw new Error(`The bundle lacks ${file}.`);
    const loaded = imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
    return {
      name: path.basename(file),
      bytes: written.contents,
      inputs,
      imports: loaded.map((one) => path.basename(one.path)),
      entryPoint,
    };
  });
  return modules.toSorted((a, b) => Number(b.name === ENTRY) - Number(a.name === ENTRY));
}
