/** What the partial bots share: a check of the path, and the bot's own checks of length and signature. */
import { limitedBody } from '../../../src/discord/body.ts';
import { verify } from '../../../src/discord/verify.ts';
import type { Env } from '../../../src/env.ts';

const MAX_BODY_BYTES = 64 * 1024;

/** A request that has passed the signature check. */
export interface SignedCall {
  body: string;
  env: Env;
  origin: string;
  later(work: Promise<unknown>): void;
}

/** The reply of each partial bot that stops before rendering one. */
export const CONSTANT_REPLY = { type: 4, data: { content: 'Darley' } };

/** A Worker that checks signatures as the bot does. @param answer returns the reply, as bytes or as a value for JSON */
export function signedWorker(answer: (signed: SignedCall) => unknown): ExportedHandler<Env> {
  return {
    async fetch(request, env, context) {
      const { pathname, origin } = new URL(request.url);
      if (pathname !== '/interactions') return new Response('Not found.', { status: 404 });
      const limited = await limitedBody(request as Request, MAX_BODY_BYTES);
      if (!limited) return new Response('Too large.', { status: 413 });
      const verdict = await verify(limited, env.DISCORD_PUBLIC_KEY, Date.now());
      if (!verdict.accepted) return new Response('Refused.', { status: 401 });
      const later = (work: Promise<unknown>) => context.waitUntil(work);
      const reply = await answer({ body: verdict.body, env, origin, later });
      const body = reply instanceof Uint8Array ? (reply as Uint8Array<ArrayBuffer>) : JSON.stringify(reply);
      return new Response(body, {
        headers: { 'Content-Type': 'application/json', 'X-Returning-Officer-Answer': 'result' },
      });
    },
  };
}
