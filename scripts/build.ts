/** `npm run build`: bundles the Workers into dist/worker/ and dist/post/, as they are uploaded. */
import { stripVTControlCharacters } from 'node:util';
import { gzipSync } from 'node:zlib';
import { finishBuild, POST_BUNDLE, ROOT, upToDate, writeModules } from './bundle.ts';
import { runScript } from './command-line.ts';
import { updateCompiledRelease } from './compiled-release.ts';
import { bundlePost } from './post-bundle.ts';
import { bundleWorker, type WorkerModule } from './worker-bundle.ts';

/**
 * Updates the compiled-in release, bundles both Workers, and writes the settings of wrangler.toml next to them.
 * @returns the first Worker's modules
 * @throws Error with rolldown's messages, if it fails
 */
export async function build(): Promise<WorkerModule[]> {
  let began: Date;
  // The release is written into data/, so the build begins again after that.
  do began = new Date();
  while (await updateCompiledRelease({ write: true }));
  const modules = await bundleWorker().catch((cause: Error) => {
    throw new Error(`The Worker could not be bundled:\n${stripVTControlCharacters(cause.message)}`, { cause });
  });
  await writeModules(modules);
  await writeModules(await bundlePost(), POST_BUNDLE);
  const { unstable_readConfig: readConfig } = await import('wrangler');
  const { compatibility_date, compatibility_flags, vars } = readConfig({ config: `${ROOT}/wrangler.toml` });
  if (!compatibility_date) throw new Error('wrangler.toml has no compatibility_date.');
  const settings = { compatibilityDate: compatibility_date, compatibilityFlags: compatibility_flags, vars };
  await finishBuild(settings, began);
  return modules;
}

/** Builds the Worker if its sources have changed since the last build. */
export async function ensureBuilt(): Promise<void> {
  if (!(await upToDate())) await build();
}

const COMMAND_LINE = {
  command: 'npm run build',
  summary: 'Bundles the Workers into dist/worker/ and dist/post/, as they are uploaded.',
};

if (import.meta.main) {
  await runScript(COMMAND_LINE, async () => {
    const modules = await build();
    const bytes = Buffer.concat(modules.map((module) => module.bytes));
    const size = `${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes).length)} gzip`;
    console.error(`dist/worker: ${modules.length} modules, ${size}`);
  });
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
