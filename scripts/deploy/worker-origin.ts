import type { Discord } from '../discord/client.ts';
import type { Deployment } from './deployment.ts';

const ADDRESS = /https:\/\/[\w.-]+\.[a-z]+(?=[\s/]|$)/g;

/** The Worker's origin as `wrangler deploy` prints it, or null if the output has none. */
export function printedOrigin(output: string): string | null {
  const deployed = output.slice(output.lastIndexOf('Deployed '));
  return deployed.match(ADDRESS)?.[0] ?? null;
}

/**
 * The Worker's origin: the given one, the one printed on upload, or the one `wrangler triggers deploy` prints, which
 * changes nothing if the routes of wrangler.toml are already in place. A dry run uses the origin that Discord has.
 * @throws Error if the Worker has no address
 */
export async function workerOrigin(deployment: Deployment): Promise<string> {
  deployment.origin ??= deployment.dryRun
    ? await originAtDiscord(deployment.discord)
    : printedOrigin(await deployment.wrangler.run('triggers', 'deploy'));
  if (!deployment.origin) {
    throw new Error(
      'The Worker has no address. Choose a workers.dev name at dash.cloudflare.com, Workers & Pages, then run npm run deploy again.',
    );
  }
  return deployment.origin;
}

/** The origin of the interactions endpoint that Discord has, or null if it has none. */
export async function originAtDiscord(discord: Discord): Promise<string | null> {
  const { interactions_endpoint_url: url } = await discord.application();
  return url ? new URL(url).origin : null;
}
