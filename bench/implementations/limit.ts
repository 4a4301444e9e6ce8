/** The least that any bot does: check the signature and reply. */

import { verifiedBody } from './verify.ts';
import type { ImplementationEnv } from './ward-job.ts';

const REPLY = '{"type":4,"data":{"content":"Darley"}}';
const JSON_REPLY = { headers: { 'Content-Type': 'application/json' } };

export default {
  async fetch(request, env) {
    if (!(await verifiedBody(request, env))) return new Response('Bad request signature', { status: 401 });
    return new Response(REPLY, JSON_REPLY);
  },
} satisfies ExportedHandler<ImplementationEnv>;
