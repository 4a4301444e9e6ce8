import { differenceLines, isEmpty } from '../registration/difference.ts';
import { registrationDifference } from '../registration/registration.ts';
import type { Check } from './check.ts';

/** Discord's commands are those of this checkout. */
export const commandsInStep: Check = {
  name: 'Commands in step',
  local: false,

  async look({ discord, application }) {
    if (!discord) return { skipped: 'DISCORD_TOKEN is not given' };
    const difference = await registrationDifference({ discord, applicationId: (await application()).id });
    if (isEmpty(difference)) return { well: 'Discord has them as they are here' };
    return { ill: `they differ:\n${differenceLines(difference).join('\n')}`, mend: 'npm run register' };
  },
};
