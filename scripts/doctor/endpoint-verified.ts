import { setEndpoint } from '../deploy/set-endpoint.ts';
import { DiscordError } from '../discord/client.ts';
import type { DoctorCheck } from './doctor-check.ts';

/**
 * Saves the same endpoint again, because Discord then tests it with a signed ping and a bad signature, and only Discord
 * can sign for the real key. The setting does not change. Source: Discord's documentation, Interactions, Overview.
 */
export const endpointVerified: DoctorCheck = {
  name: setEndpoint.name,
  local: false,

  async run({ discord, origin, application }) {
    if (!discord) return { skipped: 'DISCORD_TOKEN is not set' };
    const { interactions_endpoint_url: url } = await application();
    if (!url) return { problem: 'Discord has no endpoint for interactions', fix: 'npm run deploy' };
    if (origin && url !== `${origin}/interactions`) {
      return { problem: `Discord sends interactions to ${url}, not to ${origin}/interactions`, fix: 'npm run deploy' };
    }
    try {
      await discord.edit({ interactions_endpoint_url: url });
    } catch (cause) {
      if (!(cause instanceof DiscordError) || cause.status !== 400) throw cause;
      return {
        problem: `Discord tested ${url} and did not get the right answers`,
        fix: 'usually the public key is that of another application: npm run deploy',
      };
    }
    return { ok: `${url}, which Discord has just tested with a ping and a bad signature` };
  },
};
