import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ensureBuilt } from '../build.ts';
import { builtModules, SETTINGS } from '../bundle.ts';
import { withJsonFile } from './cloudflare-store.ts';
import type { DeployStep } from './deploy-step.ts';
import type { Deployment } from './deployment.ts';
import { namespaceId } from './namespace.ts';
import { printedOrigin } from './worker-origin.ts';
import { type Wrangler, WranglerError } from './wrangler.ts';

/**
 * Uploads the Worker with its variables and secrets as one version, because a version without its public key would
 * reject every request. The version's tag is a hash of its content, which shows whether it is already live.
 */
export const uploadWorker: DeployStep = {
  name: 'Worker, with its secrets and variables',
  would: 'bundle and upload the Worker with DISCORD_PUBLIC_KEY and DISCORD_APPLICATION_ID (wrangler deploy)',

  async done(deployment) {
    return (await liveTag(deployment.wrangler)) === (await tagOf(deployment));
  },

  async run(deployment) {
    const { wrangler, publicKey, applicationId } = deployment;
    const secrets = { DISCORD_PUBLIC_KEY: publicKey, DISCORD_APPLICATION_ID: applicationId };
    const tag = await tagOf(deployment);
    const output = await withJsonFile(secrets, (file) => wrangler.run('deploy', '--tag', tag, '--secrets-file', file));
    deployment.origin ??= printedOrigin(output);
  },
};

/** A hash of the code, the variables, the secrets and the namespace id. */
export async function tagOf({
  publicKey,
  applicationId,
}: Pick<Deployment, 'publicKey' | 'applicationId'>): Promise<string> {
  const id = await namespaceId();
  await ensureBuilt();
  const [modules, settings] = await Promise.all([builtModules(), readFile(SETTINGS)]);
  const code = modules.flatMap(({ path, contents }) => [path, contents]);
  const parts = [...code, settings, id, publicKey, applicationId];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(createHash('sha256').update(part).digest());
  return hash.digest('hex').slice(0, 24);
}

/** The tag of the version that serves all requests, or null if there is none. */
export async function liveTag(wrangler: Wrangler): Promise<string | null> {
  try {
    const { versions } = JSON.parse(await wrangler.run('deployments', 'status', '--json'));
    const live = versions.length === 1 ? versions[0].version_id : null;
    if (!live) return null;
    const version = JSON.parse(await wrangler.run('versions', 'view', live, '--json'));
    return version.annotations?.['workers/tag'] ?? null;
  } catch (cause) {
    if (cause instanceof WranglerError && cause.notFound) return null;
    throw cause;
  }
}
