/** The limit that also does the job: it reads and parses the document from KV at each request. */
import { verifiedBody } from './verify.ts';
import { type ImplementationEnv, requestedWard, wardEmbed } from './ward-job.ts';

const decoder = new TextDecoder();

export default {
  async fetch(request, env) {
    const body = await verifiedBody(request, env);
    if (!body) return new Response('Bad request signature', { status: 401 });
    const name = requestedWard(JSON.parse(decoder.decode(body)));
    return Response.json({ type: 4, data: { embeds: [await wardEmbed(env.RESULTS, name)] } });
  },
} satisfies ExportedHandler<ImplementationEnv>;
