import { differenceLines, isInSync } from '../registration/command-differences.ts';
import { commandDifferences, overwriteCommands } from '../registration/discord-commands.ts';
import type { DeployStep } from './deploy-step.ts';

/** Registers our commands at Discord and removes any others. */
export const registerCommands: DeployStep = {
  name: 'Commands registered',
  would: 'register the commands for all servers and users',

  async done(deployment) {
    return isInSync(await commandDifferences(deployment));
  },

  async run(deployment) {
    for (const line of differenceLines(await commandDifferences(deployment))) deployment.say(line);
    await overwriteCommands(deployment);
  },
};
