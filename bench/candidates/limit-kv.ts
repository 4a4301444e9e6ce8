/** The limit, and the job: the document read from KV and parsed at each request. */
import type { Env } from './env.ts';
import { nameAsked } from './name-asked.ts';
import { verified } from './verify.ts';
import { wardEmbed } from './ward-embed.ts';

const decoder = new TextDecoder();

export default {
  async fetch(request, env) {
    const body = await verified(request, env);
    if (!body) return new Response('Bad request signature', { status: 401 });
    const name = nameAsked(JSON.parse(decoder.decode(body)));
    return Response.json({ type: 4, data: { embeds: [await wardEmbed(env.RESULTS, name)] } });
  },
} satisfies ExportedHandler<Env>;
