import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { Crawl, NoPreview } from './crawler.ts';
import type { CommandDefinition, MessageCommandDefinition } from './definitions.ts';
import { previewIn } from './link-preview.ts';
import type { Night } from './night/night.ts';
import { addNight } from './night/routes.ts';
import type { Signer } from './signer.ts';

/** The files of the page. */
export interface PageAssets {
  page: string;
  style: string;
  script: string;
}

export interface PlaygroundParts {
  workerOrigin: string;
  signer: Signer;
  commands: readonly (CommandDefinition | MessageCommandDefinition)[];
  assets: PageAssets;
  /** Absent where the Worker has no counts. */
  night?: Night;
}

const ANSWER_HEADER = 'X-Returning-Officer-Answer';
/** Longer than Discord waits, so that the page can show how late the reply is. */
const TIMEOUT_MS = 15_000;
const RECONNECT_MS = 500;

/**
 * The server of the page, in Discord's place: it signs what the page sends and posts it to the Worker's one endpoint.
 * The key never leaves it, and the page sends requests to nothing else.
 */
export function playgroundServer({ workerOrigin, signer, commands, assets, night }: PlaygroundParts): Hono {
  // The page loads nothing from other hosts; only the pictures in replies come from the Worker.
  const policy =
    `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; ` +
    `img-src 'self' data: ${workerOrigin}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  const file = (type: string) => ({ 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });
  const version = createHash('sha256').update(JSON.stringify(assets)).digest('hex');

  const app = new Hono();
  app.get('/', (c) => c.body(assets.page, 200, { ...file('text/html'), 'Content-Security-Policy': policy }));
  app.get('/style.css', (c) => c.body(assets.style, 200, file('text/css')));
  app.get('/script.js', (c) => c.body(assets.script, 200, file('text/javascript')));
  app.get('/commands.json', (c) => c.json(commands));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  // Stays open until the server stops, so a page that connects again knows that this is another server.
  app.get('/version', (c) =>
    c.body(lasting(`retry: ${RECONNECT_MS}\ndata: ${version}\n\n`), 200, file('text/event-stream')),
  );

  if (night) addNight(app, night);

  app.get('/link-preview', async (c) => {
    const url = c.req.query('url') ?? '';
    if (URL.parse(url)?.origin !== workerOrigin) return c.text(`Only links to ${workerOrigin} have a card here.`, 400);
    try {
      return c.json(previewIn(await new Crawl().page(url)));
    } catch (cause) {
      if (cause instanceof NoPreview) return c.text(cause.message, 502);
      throw cause;
    }
  });

  app.post('/interactions', async (c) => {
    const body = await c.req.text();
    try {
      const reply = await fetch(`${workerOrigin}/interactions`, {
        method: 'POST',
        headers: await signer.headers(body),
        body,
        signal: AbortSignal.timeout(TIMEOUT_MS),
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

/** A body that begins with a text and does not end. */
function lasting(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode(text)) });
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause instanceof Error ? cause.cause.message || cause.cause.name : cause.message;
}
