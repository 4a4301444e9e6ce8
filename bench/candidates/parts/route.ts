/** The bot's way in, its signature check among it, with less and less left out behind. */

import type { Context, Next } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import { verify } from '../../../src/discord/verify.ts';
import type { Env } from '../../../src/env.ts';

const MAX_BODY_BYTES = 64 * 1024;

/** What a part is given: the signed body, and what the whole bot would have. */
export interface Signed {
  body: string;
  env: Env;
  origin: string;
  later(work: Promise<unknown>): void;
}

/** What each part that stops early says. */
export const CONSTANT_REPLY = { type: 4, data: { content: 'Darley' } };

/** A Worker that verifies as the bot does, and answers with what a part makes of the body. */
export function route(answer: (signed: Signed) => unknown): ExportedHandler<Env> {
  const app = new HonoBase<{ Bindings: Env }>({ router: new TrieRouter() });
  const limitBody = bodyLimit({ maxSize: MAX_BODY_BYTES });
  const limited = (c: Context, next: Next) =>
    Number(c.req.header('Content-Length') ?? Number.NaN) <= MAX_BODY_BYTES ? next() : limitBody(c, next);
  app.post('/interactions', limited, async (c) => {
    const verdict = await verify(c.req.raw, c.env.DISCORD_PUBLIC_KEY, Date.now());
    if (!verdict.accepted) return c.text('Refused.', 401);
    const later = (work: Promise<unknown>) => c.executionCtx.waitUntil(work);
    const signed = { body: verdict.body, env: c.env, origin: new URL(c.req.url).origin, later };
    return Response.json(await answer(signed), { headers: { 'X-Returning-Officer-Answer': 'result' } });
  });
  return { fetch: app.fetch };
}
