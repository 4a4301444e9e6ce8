/** Bundles the second Worker, which posts declarations, in memory. It is small, so it is one module. */
import path from 'node:path';
import { rolldown } from 'rolldown';
import { ENTRY, ROOT } from './bundle.ts';

/** @returns its only module @throws Error if bundling fails */
export async function bundlePost(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const bundle = await rolldown({
    cwd: ROOT,
    input: { [path.parse(ENTRY).name]: path.join(ROOT, 'src/post/index.ts') },
    external: /^cloudflare:/,
    tsconfig: path.join(ROOT, 'src/tsconfig.json'),
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true, entryFileNames: ENTRY });
  await bundle.close();
  return output
    .filter((one) => one.type === 'chunk')
    .map(({ fileName, code }) => ({ name: fileName, bytes: Buffer.from(code) }));
}
