import { userAgent } from '../discord/client.ts';
import type { DoctorCheck } from './doctor-check.ts';

/** The Worker rejects a timestamp that is five minutes off, so we warn well before that. */
const MAX_SKEW_SECONDS = 60;

/** Compares this machine's clock with those of Discord and the Worker. */
export const clock: DoctorCheck = {
  name: 'Clock',
  local: true,

  async run({ api, discord, origin }) {
    const servers = [
      ...(discord ? [{ name: 'Discord', url: `${api}/v10/gateway` }] : []),
      ...(origin ? [{ name: 'the Worker', url: `${origin}/health` }] : []),
    ];
    const headers = { 'User-Agent': await userAgent() };
    const differences: string[] = [];
    for (const { name, url } of servers) {
      const response = await fetch(url, { headers, signal: AbortSignal.timeout(10_000) });
      const theirs = Date.parse(response.headers.get('Date') ?? '');
      if (Number.isNaN(theirs)) continue;
      const seconds = Math.round((Date.now() - theirs) / 1000);
      const difference = `${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'} ${name}`;
      if (Math.abs(seconds) > MAX_SKEW_SECONDS) {
        return { problem: `this machine's clock is ${difference}`, fix: 'Set the clock from the network (NTP).' };
      }
      differences.push(difference);
    }
    return differences.length > 0 ? { ok: differences.join(', ') } : { skipped: 'no server sent its time' };
  },
};
