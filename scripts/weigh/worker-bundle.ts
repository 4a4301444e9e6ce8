/** The Worker bundled as it would be uploaded, in memory, to be weighed. */
import { build, type Metafile, type Plugin } from 'esbuild';
import { ROOT } from '../bundle.ts';

export interface WorkerBundle {
  bytes: Uint8Array;
  /** What each source file takes of it. */
  inputs: Metafile['outputs'][string]['inputs'];
}

/** The data left out, so that the code is weighed alone. */
export const WITHOUT_DATA: Plugin = {
  name: 'without data',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]data[\\/].*\.json$/ }, () => ({ contents: '{"councils":[],"parties":[]}', loader: 'json' }));
  },
};

/** @throws Error where it cannot be bundled */
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
  if (!file || !output) throw new Error('the bundle is empty');
  return { bytes: file.contents, inputs: output.inputs };
}
