import { userAgent } from '../discord/client.ts';
import type { DoctorCheck } from './doctor-check.ts';

/** The Worker refuses what is five minutes off; a clock that far off is one to mend long before. */
const MOST_SECONDS = 60;

/** The clock of this machine agrees with those of Discord and of the Worker. */
export const clock: DoctorCheck = {
  name: 'Clock',
  local: true,

  async look({ api, discord, origin }) {
    const asked = [
      ...(discord ? [{ who: 'Discord', url: `${api}/v10/gateway` }] : []),
      ...(origin ? [{ who: 'the Worker', url: `${origin}/health` }] : []),
    ];
    const headers = { 'User-Agent': await userAgent() };
    const told: string[] = [];
    for (const { who, url } of asked) {
      const response = await fetch(url, { headers, signal: AbortSignal.timeout(10_000) });
      const theirs = Date.parse(response.headers.get('Date') ?? '');
      if (Number.isNaN(theirs)) continue;
      const seconds = Math.round((Date.now() - theirs) / 1000);
      const off = `${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'} ${who}`;
      if (Math.abs(seconds) > MOST_SECONDS) {
        return { ill: `this machine's clock is ${off}`, mend: 'Let it be set from the network (NTP).' };
      }
      told.push(off);
    }
    return told.length > 0 ? { well: told.join(', ') } : { skipped: 'nobody told the time' };
  },
};
