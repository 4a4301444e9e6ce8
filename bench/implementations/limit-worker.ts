import { verifiedBody } from './verify.ts';
import type { ImplementationEnv } from './ward-job.ts';

const JSON_REPLY = { headers: { 'Content-Type': 'application/json' } };

/** A Worker that checks the signature and always gives this reply. */
export function limitWorker(reply: BodyInit): ExportedHandler<ImplementationEnv> {
  return {
    async fetch(request, env) {
      if (!(await verifiedBody(request, env))) return new Response('Bad request signature', { status: 401 });
      return new Response(reply, JSON_REPLY);
    },
  };
}
