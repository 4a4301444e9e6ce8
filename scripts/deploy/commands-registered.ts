import { differenceLines, isEmpty } from '../registration/difference.ts';
import { registrationDifference, writeCommands } from '../registration/registration.ts';
import type { Step } from './step.ts';

/** Discord has our commands, and no others. */
export const commandsRegistered: Step = {
  name: 'Commands registered',
  would: 'register the commands for all servers and users',

  async done(deployment) {
    return isEmpty(await registrationDifference(deployment));
  },

  async run(deployment) {
    for (const line of differenceLines(await registrationDifference(deployment))) deployment.say(line);
    await writeCommands(deployment);
  },
};
