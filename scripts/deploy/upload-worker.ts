import path from 'node:path';
import { ensureBuilt } from '../build.ts';
import { builtModules, ROOT } from '../bundle.ts';
import { withJsonFile } from './cloudflare-store.ts';
import type { DeployStep } from './deploy-step.ts';
import type { Deployment } from './deployment.ts';
import { namespaceId } from './namespace.ts';
import { liveTag, versionTag } from './version-tag.ts';
import { printedOrigin } from './worker-origin.ts';

/**
 * Uploads the Worker with its variables and secrets as one version, because a version without its public key would
 * reject every request.
 */
export const uploadWorker: DeployStep = {
  name: 'Worker, with its secrets and variables',
  would: 'bundle and upload the Worker with DISCORD_PUBLIC_KEY and DISCORD_APPLICATION_ID (wrangler deploy)',

  async done(deployment) {
    return (await liveTag(deployment.wrangler)) === (await tagOf(deployment));
  },

  async run(deployment) {
    const { wrangler, publicKey, applicationId, nightKey } = deployment;
    const secrets = {
      ...{ DISCORD_PUBLIC_KEY: publicKey, DISCORD_APPLICATION_ID: applicationId },
      ...(nightKey !== null && { NIGHT_PUBLIC_KEY: nightKey }),
    };
    const tag = await tagOf(deployment);
    const output = await withJsonFile(secrets, (file) => wrangler.run('deploy', '--tag', tag, '--secrets-file', file));
    deployment.origin ??= printedOrigin(output);
  },
};

/** A hash of the code, the settings, the secrets and the namespace id. */
export async function tagOf({
  publicKey,
  applicationId,
  nightKey,
}: Pick<Deployment, 'publicKey' | 'applicationId' | 'nightKey'>): Promise<string> {
  const id = await namespaceId();
  await ensureBuilt();
  const others = [id, publicKey, applicationId, nightKey ?? ''];
  return versionTag(await builtModules(), path.join(ROOT, 'wrangler.toml'), others);
}
