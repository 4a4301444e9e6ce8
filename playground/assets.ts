import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { PageAssets } from './server.ts';

/**
 * Reads the page, and bundles its script and styles for browsers.
 * @throws Error with the file and line if they cannot be bundled.
 */
export async function loadAssets(): Promise<PageAssets> {
  const here = import.meta.dirname;
  const [page, bundle] = await Promise.all([
    readFile(path.join(here, 'page.html'), 'utf8'),
    build({
      entryPoints: { script: path.join(here, 'client/main.ts'), style: path.join(here, 'style/index.css') },
      bundle: true,
      write: false,
      outdir: here,
      format: 'esm',
      target: 'es2022',
      minify: true,
      legalComments: 'inline',
      logLevel: 'silent',
    }),
  ]);
  const file = (name: string) => bundle.outputFiles.find((output) => path.basename(output.path) === name)?.text ?? '';
  return { page, style: file('style.css'), script: file('script.js') };
}
