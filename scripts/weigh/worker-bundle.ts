/** Bundles the Worker in memory, as it is uploaded, to measure its size. */
import { build, type Metafile, type Plugin } from 'esbuild';
import { ROOT } from '../bundle.ts';

export interface WorkerBundle {
  bytes: Uint8Array;
  /** The bytes that each source file contributes. */
  inputs: Metafile['outputs'][string]['inputs'];
}

/** Leaves out the data, to measure the code alone. */
export const WITHOUT_DATA: Plugin = {
  name: 'without data',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]data[\\/].*\.json$/ }, () => ({ contents: '{"councils":[],"parties":[]}', loader: 'json' }));
  },
};

/** @throws Error if bundling fails */
export async function bundleWorker(plugins: Plugin[]): Promise<WorkerBundle> {
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/index.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    conditions: ['workerd', 'worker', 'browser'],
    outfile: 'dist/weighed.js',
    write: false,
    metafile: true,
    tsconfig: 'src/tsconfig.json',
    plugins,
  });
  const [file] = result.outputFiles;
  const [output] = Object.values(result.metafile.outputs);
  if (!file || !output) throw new Error('The bundle is empty.');
  return { bytes: file.contents, inputs: output.inputs };
}
