import path from 'node:path';
import { ensureBuilt } from '../build.ts';
import { builtModules, POST_BUNDLE, ROOT } from '../bundle.ts';
import { withJsonFile } from './cloudflare-store.ts';
import type { DeployStep } from './deploy-step.ts';
import type { Deployment } from './deployment.ts';
import { liveTag, versionTag } from './version-tag.ts';
import type { Wrangler } from './wrangler.ts';

const CONFIG = 'wrangler.post.toml';
const AT = ['--config', CONFIG];

/**
 * Uploads the second Worker, which posts declarations, with the bot's token. It comes before the first, because
 * Cloudflare refuses a binding to an object of a Worker that does not exist.
 */
export const uploadPost: DeployStep = {
  name: 'Second Worker, with the bot’s token',
  would: 'bundle and upload the second Worker, which posts declarations in channels (wrangler deploy)',

  async done(deployment) {
    return (await livePostTag(deployment.wrangler)) === (await postTagOf(deployment));
  },

  async run(deployment) {
    const { wrangler, token } = deployment;
    const tag = await postTagOf(deployment);
    await withJsonFile({ DISCORD_TOKEN: token }, (file) =>
      wrangler.run('deploy', ...AT, '--tag', tag, '--secrets-file', file),
    );
  },
};

/** A hash of the code, the settings and the token. */
export async function postTagOf({ token }: Pick<Deployment, 'token'>): Promise<string> {
  await ensureBuilt();
  return versionTag(await builtModules(POST_BUNDLE), path.join(ROOT, CONFIG), [token]);
}

/** The tag of the second Worker's live version, or null if there is none. */
export function livePostTag(wrangler: Wrangler): Promise<string | null> {
  return liveTag(wrangler, ...AT);
}
