import { tagOf } from '../deploy/upload-worker.ts';
import { liveTag } from '../deploy/version-tag.ts';
import { NIGHT_PUBLIC_KEY } from '../values/value.ts';
import type { DoctorCheck } from './doctor-check.ts';

/** Checks that Cloudflare runs the Worker of this checkout, with this application's id and key. */
export const workerUploaded: DoctorCheck = {
  name: 'Worker at Cloudflare matches this checkout',
  local: false,

  async run({ discord, wrangler, application, values }) {
    if (!discord) return { skipped: 'DISCORD_TOKEN is not set' };
    const { id, verify_key } = await application();
    const nightKey = values[NIGHT_PUBLIC_KEY.name] ?? null;
    const live = await liveTag(wrangler);
    const expected = await tagOf({ applicationId: id, publicKey: verify_key, nightKey });
    if (live === expected) return { ok: `version ${live}` };
    const problem = live
      ? `version ${live} is live, but this checkout builds ${expected}`
      : 'no version uploaded by npm run deploy is live';
    return { problem, fix: 'npm run deploy' };
  },
};
