/** The limit with a reply as long as this bot's to `/ward Darley`, to measure what the length costs. */
import { verifiedBody } from './verify.ts';
import type { ImplementationEnv } from './ward-job.ts';

const LENGTH = 4600;
const REPLY = new TextEncoder().encode(JSON.stringify({ type: 4, data: { content: 'x'.repeat(LENGTH) } }));
const JSON_REPLY = { headers: { 'Content-Type': 'application/json' } };

export default {
  async fetch(request, env) {
    if (!(await verifiedBody(request, env))) return new Response('Bad request signature', { status: 401 });
    return new Response(REPLY, JSON_REPLY);
  },
} satisfies ExportedHandler<ImplementationEnv>;
