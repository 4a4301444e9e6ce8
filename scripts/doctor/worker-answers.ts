import type { DoctorCheck } from './doctor-check.ts';
import { postBadSignature } from './ping.ts';

/** The Worker answers at its address from KV, and refuses what is not signed by Discord. */
export const workerAnswers: DoctorCheck = {
  name: 'Worker answers, and refuses a bad signature',
  local: true,

  async look({ origin }) {
    if (!origin) return { ill: 'where the Worker answers is not known', mend: 'npm run deploy, or give --url' };
    const health = await fetch(`${origin}/health`, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
    if (!health?.ok) {
      return {
        ill: `${origin}/health answers ${health?.status ?? 'nothing'}`,
        mend: 'npm run deploy (here: npm start)',
      };
    }
    const { source, elections } = (await health.json()) as { source: string; elections: number };
    const { status } = await postBadSignature(`${origin}/interactions`);
    if (status !== 401) {
      return {
        ill: `${origin}/interactions answers a bad signature with ${status}, not 401`,
        mend: status === 500 ? 'DISCORD_PUBLIC_KEY is not set: npm run deploy' : 'npm run deploy',
      };
    }
    if (source !== 'kv') return { ill: 'it answers from its bundled copy, not from KV', mend: 'npm run deploy' };
    return { well: `${origin}, ${elections} elections` };
  },
};
