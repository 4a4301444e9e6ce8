import { Hono } from 'hono';
import type { Definition } from './definitions.ts';
import type { Signer } from './signer.ts';

/** What the page is made of. */
export interface Assets {
  page: string;
  style: string;
  script: string;
}

export interface Playground {
  workerOrigin: string;
  signer: Signer;
  commands: readonly Definition[];
  assets: Assets;
}

const ANSWER_HEADER = 'X-Returning-Officer-Answer';
/** Longer than Discord waits; the page says so where it took longer than Discord allows. */
const PATIENCE_MS = 15_000;

/**
 * The server of the page. It stands where Discord stands: it signs what the page sends and posts it to the Worker's
 * one endpoint. The key never leaves it, and the page itself speaks to nothing else.
 */
export function playgroundServer({ workerOrigin, signer, commands, assets }: Playground): Hono {
  // The page loads nothing from elsewhere; only pictures in replies come from the Worker.
  const policy =
    `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; ` +
    `img-src 'self' data: ${workerOrigin}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  const file = (type: string) => ({ 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });

  const app = new Hono();
  app.get('/', (c) => c.body(assets.page, 200, { ...file('text/html'), 'Content-Security-Policy': policy }));
  app.get('/style.css', (c) => c.body(assets.style, 200, file('text/css')));
  app.get('/script.js', (c) => c.body(assets.script, 200, file('text/javascript')));
  app.get('/commands.json', (c) => c.json(commands));
  app.get('/favicon.ico', (c) => c.body(null, 204));

  app.post('/interactions', async (c) => {
    const body = await c.req.text();
    try {
      const reply = await fetch(`${workerOrigin}/interactions`, {
        method: 'POST',
        headers: await signer.headers(body),
        body,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const answer = reply.headers.get(ANSWER_HEADER) ?? '';
      const type = reply.headers.get('Content-Type') ?? 'text/plain';
      return c.body(await reply.text(), reply.status as 200, { 'Content-Type': type, [ANSWER_HEADER]: answer });
    } catch (cause) {
      return c.text(`The Worker at ${workerOrigin} does not answer (${reasonOf(cause)}).`, 502);
    }
  });
  return app;
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause instanceof Error ? cause.cause.message || cause.cause.name : cause.message;
}
