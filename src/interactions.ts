/** The endpoint that Discord posts interactions to. */
import { limitedBody } from './discord/body.ts';
import { parseInteraction } from './discord/interaction.ts';
import { verify } from './discord/verify.ts';
import type { Env } from './env.ts';
import { log } from './log.ts';
import { respond } from './respond.ts';
import type { Later } from './store/stale-while-revalidate.ts';

/** The kind of answer, for tools; Discord ignores it. */
const ANSWER_HEADER = 'X-Returning-Officer-Answer';
const LIMIT_BYTES = 64 * 1024;

/**
 * Answers a request to `/interactions`. It checks the method, the length and Discord's signature before it parses the body.
 * @param origin for absolute addresses in replies
 * @param later keeps work going after the reply is sent (`waitUntil`)
 */
export async function answerInteraction(request: Request, env: Env, origin: string, later: Later): Promise<Response> {
  if (request.method !== 'POST') return new Response('Use POST.', { status: 405, headers: { Allow: 'POST' } });
  const limited = await limitedBody(request, LIMIT_BYTES);
  if (!limited) return new Response('Request too large (limit 64 kB).', { status: 413 });
  const verdict = await verify(limited, env.DISCORD_PUBLIC_KEY, Date.now());
  if (!verdict.accepted) {
    // A skewed clock may be ours to fix. The log needs no other refusal: Discord sends bad signatures on purpose.
    if (verdict.reason === 'clock skew')
      log('interaction refused', { reason: verdict.reason, skew_seconds: verdict.skewSeconds });
    return new Response(`Refused: ${verdict.reason}.`, { status: 401 });
  }
  const interaction = parseInteraction(verdict.body);
  if (!interaction) return new Response('Not a Discord interaction.', { status: 400 });
  const { answer, bytes } = await respond(interaction, env, origin, later);
  return new Response(bytes, { headers: { 'Content-Type': 'application/json', [ANSWER_HEADER]: answer } });
}
