import { differenceLines, isInSync } from '../registration/command-differences.ts';
import { commandDifferences } from '../registration/discord-commands.ts';
import type { DoctorCheck } from './doctor-check.ts';

/** Checks that the commands registered at Discord match this checkout. */
export const commandsInSync: DoctorCheck = {
  name: 'Commands in sync',
  local: false,

  async run({ discord, application }) {
    if (!discord) return { skipped: 'DISCORD_TOKEN is not set' };
    const difference = await commandDifferences({ discord, applicationId: (await application()).id });
    if (isInSync(difference)) return { ok: 'Discord has the commands of this checkout' };
    return { problem: `they differ:\n${differenceLines(difference).join('\n')}`, fix: 'npm run register' };
  },
};
