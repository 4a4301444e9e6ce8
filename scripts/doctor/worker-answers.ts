import type { DoctorCheck } from './doctor-check.ts';
import { postBadSignature } from './ping.ts';

/** Checks that the Worker answers from KV at its address, and rejects a request that Discord did not sign. */
export const workerAnswers: DoctorCheck = {
  name: 'Worker answers, and rejects a bad signature',
  local: true,

  async run({ origin }) {
    if (!origin) return { problem: "the Worker's address is not known", fix: 'npm run deploy, or pass --url' };
    const health = await fetch(`${origin}/health`, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
    if (!health?.ok) {
      return {
        problem: health ? `${origin}/health answers ${health.status}` : `${origin}/health does not answer`,
        fix: 'npm run deploy (on this machine: npm start)',
      };
    }
    const { source, elections } = (await health.json()) as { source: string; elections: number };
    const { status } = await postBadSignature(`${origin}/interactions`);
    if (status !== 401) {
      return {
        problem: `${origin}/interactions answers a bad signature with ${status}, not 401`,
        fix: status === 500 ? 'DISCORD_PUBLIC_KEY is not set: npm run deploy' : 'npm run deploy',
      };
    }
    if (source !== 'kv') {
      return {
        problem: 'it answers from the bundled copy, not from KV',
        fix: 'npm run deploy (on this machine: npm start, or for wrangler dev npm run publish -- --local)',
      };
    }
    return { ok: `${origin}, ${elections} elections` };
  },
};
