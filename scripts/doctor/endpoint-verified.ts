import { setEndpoint } from '../deploy/set-endpoint.ts';
import { DiscordError } from '../discord/client.ts';
import type { DoctorCheck } from './doctor-check.ts';

/**
 * Discord has the Worker's address and takes it again: on saving an address it sends a signed ping and a bad
 * signature there, as its documentation has it, and only it can sign for the real key. The value does not change.
 */
export const endpointVerified: DoctorCheck = {
  name: setEndpoint.name,
  local: false,

  async look({ discord, origin, application }) {
    if (!discord) return { skipped: 'DISCORD_TOKEN is not given' };
    const { interactions_endpoint_url: url } = await application();
    if (!url) return { ill: 'Discord has no address to send interactions to', mend: 'npm run deploy' };
    if (origin && url !== `${origin}/interactions`) {
      return { ill: `Discord sends interactions to ${url}, not to ${origin}/interactions`, mend: 'npm run deploy' };
    }
    try {
      await discord.edit({ interactions_endpoint_url: url });
    } catch (fault) {
      if (!(fault instanceof DiscordError) || fault.status !== 400) throw fault;
      return {
        ill: `Discord tried ${url} and was not answered as it asks`,
        mend: 'Most often the key is not that of this application: npm run deploy',
      };
    }
    return { well: `${url}, which Discord tried just now with a ping and a bad signature` };
  },
};
