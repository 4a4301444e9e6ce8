/** The tag of an uploaded version: a hash of its content, which shows whether it is already live. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { builtModules } from '../bundle.ts';
import { type Wrangler, WranglerError } from './wrangler.ts';

const TAG_LENGTH = 24;

/** A hash of built modules, a file of settings, and everything else that a version is uploaded with. */
export async function versionTag(
  modules: Awaited<ReturnType<typeof builtModules>>,
  settings: string,
  others: readonly string[],
): Promise<string> {
  const code = modules.flatMap(({ path, contents }) => [path, contents]);
  const hash = createHash('sha256');
  for (const part of [...code, await readFile(settings), ...others])
    hash.update(createHash('sha256').update(part).digest());
  return hash.digest('hex').slice(0, TAG_LENGTH);
}

/**
 * The tag of the version that serves all requests, or null if there is none.
 * @param config wrangler's options that name the Worker, if it is not the first
 */
export async function liveTag(wrangler: Wrangler, ...config: readonly string[]): Promise<string | null> {
  try {
    const { versions } = JSON.parse(await wrangler.run('deployments', 'status', '--json', ...config));
    const live = versions.length === 1 ? versions[0].version_id : null;
    if (!live) return null;
    const version = JSON.parse(await wrangler.run('versions', 'view', live, '--json', ...config));
    return version.annotations?.['workers/tag'] ?? null;
  } catch (cause) {
    if (cause instanceof WranglerError && cause.notFound) return null;
    throw cause;
  }
}
