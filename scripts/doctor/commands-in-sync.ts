import { differenceLines, isInSync } from '../registration/command-differences.ts';
import { commandDifferences } from '../registration/discord-commands.ts';
import type { DoctorCheck } from './doctor-check.ts';

/** Discord's commands are those of this checkout. */
export const commandsInSync: DoctorCheck = {
  name: 'Commands in step',
  local: false,

  async look({ discord, application }) {
    if (!discord) return { skipped: 'DISCORD_TOKEN is not given' };
    const difference = await commandDifferences({ discord, applicationId: (await application()).id });
    if (isInSync(difference)) return { well: 'Discord has them as they are here' };
    return { ill: `they differ:\n${differenceLines(difference).join('\n')}`, mend: 'npm run register' };
  },
};
