import { isDeepStrictEqual } from 'node:util';
import type { RESTPatchCurrentApplicationJSONBody } from 'discord-api-types/v10';
import type { DeployStep } from './deploy-step.ts';

/** A bot that replies over HTTP needs neither a bot user in the server nor permissions. */
const INSTALL = { oauth2_install_params: { scopes: ['applications.commands'], permissions: '0' } };

/**
 * The application's profile, and how it installs in a server ("0") or for a user ("1"). We do not touch the older
 * `install_params`, because these settings override them.
 */
const WANTED = {
  description:
    'Declares council election results: who won, every candidate and vote, majorities, and where the figures come from. Try /ward Darley.',
  tags: ['elections', 'local government', 'councils', 'results', 'open data'],
  integration_types_config: { '0': INSTALL, '1': INSTALL },
} as const;

/** Sets the application's description, tags and install settings. */
export const setProfile: DeployStep = {
  name: 'Description, tags and install settings',
  would: 'set the description, the tags, and the install settings for servers and users',

  async done({ discord }) {
    const { description, tags = [], integration_types_config: config } = await discord.application();
    const installs = Object.entries(WANTED.integration_types_config).every(
      ([type, { oauth2_install_params: wanted }]) => {
        const current = (config as Record<string, Partial<typeof INSTALL>> | undefined)?.[type]?.oauth2_install_params;
        return isDeepStrictEqual(current && { scopes: current.scopes, permissions: current.permissions }, wanted);
      },
    );
    return (
      installs && description === WANTED.description && isDeepStrictEqual([...tags].sort(), [...WANTED.tags].sort())
    );
  },

  async run({ discord }) {
    await discord.edit(WANTED as unknown as RESTPatchCurrentApplicationJSONBody);
  },
};
