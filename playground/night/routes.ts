import type { Hono } from 'hono';
import type { Night } from './night.ts';
import { ACTIONS, type Action, type NightView, SPEEDS } from './view.ts';

const RECONNECT_MS = 500;

/** Adds the addresses of an election night: a stream of what the page shows, and the buttons. */
export function addNight(app: Hono, night: Night): void {
  app.get('/night', (c) =>
    c.body(streamOf(night), 200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' }),
  );
  app.post('/night/pace/:every', (c) => {
    const speed = SPEEDS.find(({ every }) => String(every) === c.req.param('every'));
    if (!speed) return c.text('There is no such speed.', 404);
    night.pace = speed.every;
    return c.body(null, 204);
  });
  app.post('/night/:action', (c) => {
    const action = c.req.param('action') as Action;
    if (!ACTIONS.includes(action)) return c.text('There is no such button.', 404);
    // What comes of it is in the stream: to play a whole night takes longer than a request should.
    void night.act(action);
    return c.body(null, 202);
  });
}

function streamOf(night: Night): ReadableStream<Uint8Array> {
  let end = () => {};
  return new ReadableStream({
    start(body) {
      const send = (text: string) => body.enqueue(new TextEncoder().encode(text));
      send(`retry: ${RECONNECT_MS}\n`);
      end = night.watch((view: NightView) => send(`data: ${JSON.stringify(view)}\n\n`));
    },
    cancel: () => end(),
  });
}
