/** What the partial bots share: the bot's own routing and signature check. */
import type { Context, Next } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
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

/** A Worker that checks signatures as the bot does, and replies with what `answer` returns: JSON, or what becomes JSON. */
export function signedWorker(answer: (signed: SignedCall) => unknown): ExportedHandler<Env> {
  const app = new HonoBase<{ Bindings: Env }>({ router: new TrieRouter() });
  const limitBody = bodyLimit({ maxSize: MAX_BODY_BYTES });
  const limited = (c: Context, next: Next) =>
    Number(c.req.header('Content-Length') ?? Number.NaN) <= MAX_BODY_BYTES ? next() : limitBody(c, next);
  app.post('/interactions', limited, async (c) => {
    const verdict = await verify(c.req.raw, c.env.DISCORD_PUBLIC_KEY, Date.now());
    if (!verdict.accepted) return c.text('Refused.', 401);
    const later = (work: Promise<unknown>) => c.executionCtx.waitUntil(work);
    const signed = { body: verdict.body, env: c.env, origin: new URL(c.req.url).origin, later };
    const reply = await answer(signed);
    const json = typeof reply === 'string' ? reply : JSON.stringify(reply);
    return new Response(json, {
      headers: { 'Content-Type': 'application/json', 'X-Returning-Officer-Answer': 'result' },
    });
  });
  return { fetch: app.fetch };
}
