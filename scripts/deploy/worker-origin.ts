import type { Discord } from '../discord/client.ts';
import type { Deployment } from './deployment.ts';

const ADDRESS = /https:\/\/[\w.-]+\.[a-z]+(?=[\s/]|$)/g;

/** Where a Worker answers, from what wrangler said on publishing it, or null where it said nothing of it. */
export function printedOrigin(said: string): string | null {
  const lines = said.slice(said.lastIndexOf('Deployed '));
  return lines.match(ADDRESS)?.[0] ?? null;
}

/**
 * Where the Worker answers: as given, as wrangler said on uploading, or as it says on applying the addresses of
 * wrangler.toml, which changes nothing where they are applied already. A dry run takes Discord's word for it.
 * @throws Error where it has no address
 */
export async function workerOrigin(deployment: Deployment): Promise<string> {
  deployment.origin ??= deployment.dryRun
    ? await originAtDiscord(deployment.discord)
    : printedOrigin(await deployment.wrangler.run('triggers', 'deploy'));
  if (!deployment.origin) {
    throw new Error(
      'Cloudflare gives the Worker no address. Choose a workers.dev name at dash.cloudflare.com, Workers & Pages, then run npm run deploy again.',
    );
  }
  return deployment.origin;
}

/** The origin of the interactions endpoint that Discord has, or null where it has none. */
export async function originAtDiscord(discord: Discord): Promise<string | null> {
  const { interactions_endpoint_url: url } = await discord.application();
  return url ? new URL(url).origin : null;
}
