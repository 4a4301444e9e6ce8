import { applicationOf } from '../deploy/application.ts';
import type { DoctorCheck } from './doctor-check.ts';

/** Checks that the token, application id and public key belong to one application. */
export const credentials: DoctorCheck = {
  name: 'Token, application id and public key belong together',
  local: false,

  async run({ discord, values }) {
    if (!discord) return { skipped: 'DISCORD_TOKEN is not set' };
    try {
      const { name, applicationId } = await applicationOf(discord, values);
      return { ok: `"${name}", ${applicationId}` };
    } catch (cause) {
      const [problem = '', ...fix] = String((cause as Error).message).split('\n');
      return { problem, fix: fix.join(' ').trim() || 'Fix that, then run npm run doctor again.' };
    }
  },
};
