import { applicationOf } from '../deploy/application.ts';
import type { DoctorCheck } from './doctor-check.ts';

/** The token opens the application whose id, and whose public key, are given. */
export const credentials: DoctorCheck = {
  name: 'Token, application id and public key belong together',
  local: false,

  async look({ discord, values }) {
    if (!discord) return { skipped: 'DISCORD_TOKEN is not given' };
    try {
      const { name, applicationId } = await applicationOf(discord, values);
      return { well: `"${name}", ${applicationId}` };
    } catch (fault) {
      const [ill = '', ...mend] = String((fault as Error).message).split('\n');
      return { ill, mend: mend.join(' ').trim() || 'Mend that, then run npm run doctor again.' };
    }
  },
};
