import { liveTag, tagOf } from '../deploy/upload-worker.ts';
import type { DoctorCheck } from './doctor-check.ts';

/** What runs at Cloudflare is the Worker of this checkout, with this application's id and key. */
export const workerUploaded: DoctorCheck = {
  name: 'Worker at Cloudflare is that of this checkout',
  local: false,

  async look({ discord, wrangler, application }) {
    if (!discord) return { skipped: 'DISCORD_TOKEN is not given' };
    const { id, verify_key } = await application();
    const [live, wanted] = [await liveTag(wrangler), await tagOf({ applicationId: id, publicKey: verify_key })];
    if (live === wanted) return { well: `version ${live}` };
    const ill = live
      ? `it is ${live}, and this checkout makes ${wanted}`
      : 'none is there that npm run deploy uploaded';
    return { ill, mend: 'npm run deploy' };
  },
};
