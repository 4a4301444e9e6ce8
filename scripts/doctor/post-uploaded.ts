import { livePostTag, postTagOf } from '../deploy/upload-post.ts';
import { DISCORD_TOKEN } from '../values/value.ts';
import type { DoctorCheck } from './doctor-check.ts';

/** Checks that Cloudflare runs the second Worker of this checkout, with this token. */
export const postUploaded: DoctorCheck = {
  name: 'Second Worker at Cloudflare matches this checkout',
  local: false,

  async run({ discord, wrangler, values }) {
    const token = values[DISCORD_TOKEN.name];
    if (!discord || !token) return { skipped: 'DISCORD_TOKEN is not set' };
    const [live, expected] = [await livePostTag(wrangler), await postTagOf({ token })];
    if (live === expected) return { ok: `version ${live}` };
    const problem = live
      ? `version ${live} is live, but this checkout with this token builds ${expected}`
      : 'no version uploaded by npm run deploy is live';
    return { problem, fix: 'npm run deploy' };
  },
};
