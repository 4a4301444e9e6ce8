import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { Assets } from './server.ts';

/**
 * The page's files, its script and styles bundled for browsers.
 * @throws Error with the place of the fault where they cannot be bundled.
 */
export async function loadAssets(): Promise<Assets> {
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
