import { DiscordError } from '../discord/client.ts';
import { fieldErrors } from '../discord/field-errors.ts';
import type { DeployStep } from './deploy-step.ts';
import { workerOrigin } from './worker-origin.ts';

/** Discord sends interactions to the Worker. On saving the address it sends a good ping and a bad signature there. */
export const setEndpoint: DeployStep = {
  name: 'Interactions endpoint',
  would: 'give Discord the address of the Worker, at which it then tries a ping and a bad signature',

  async done(deployment) {
    const { interactions_endpoint_url: url } = await deployment.discord.application();
    return url === `${await workerOrigin(deployment)}/interactions`;
  },

  async run(deployment) {
    const url = `${await workerOrigin(deployment)}/interactions`;
    try {
      await deployment.discord.edit({ interactions_endpoint_url: url });
    } catch (fault) {
      if (!(fault instanceof DiscordError) || !fault.fields) throw fault;
      const said = fieldErrors(fault.fields).map(({ message }) => message);
      throw new Error(`Discord does not take ${url}: ${said.join(' ')}\nnpm run doctor says what is wrong with it.`);
    }
  },
};
