import { DiscordError } from '../discord/client.ts';
import { fieldErrors } from '../discord/field-errors.ts';
import type { DeployStep } from './deploy-step.ts';
import { workerOrigin } from './worker-origin.ts';

/** Sets the Worker's address at Discord, which tests it with a signed ping and a bad signature before saving it. */
export const setEndpoint: DeployStep = {
  name: 'Interactions endpoint',
  would: "give Discord the Worker's address, which Discord tests with a signed ping and a bad signature",

  async done(deployment) {
    const { interactions_endpoint_url: url } = await deployment.discord.application();
    return url === `${await workerOrigin(deployment)}/interactions`;
  },

  async run(deployment) {
    const url = `${await workerOrigin(deployment)}/interactions`;
    try {
      await deployment.discord.edit({ interactions_endpoint_url: url });
    } catch (cause) {
      if (!(cause instanceof DiscordError) || !cause.fields) throw cause;
      const messages = fieldErrors(cause.fields).map(({ message }) => message);
      throw new Error(`Discord rejects ${url}: ${messages.join(' ')}\nRun npm run doctor to find out why.`);
    }
  },
};
