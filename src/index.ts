import { bodyLimit } from 'hono/body-limit';
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import { parseInteraction } from './discord/interaction.ts';
import { verify } from './discord/verify.ts';
import type { Env } from './env.ts';
import { faultText, log, newReference } from './log.ts';
import { missingPage } from './pages/missing-page.tsx';
import { pages } from './pages/routes.tsx';
import { respond } from './respond.ts';
import { openArchive } from './store/archive.ts';

const MAX_BODY_BYTES = 64 * 1024;
/** What kind of answer a reply is, for tools; Discord ignores the header. */
const ANSWER_HEADER = 'X-Returning-Officer-Answer';

/** Hono with one router of the three that it would choose from, which weighs less. */
const app = new HonoBase<{ Bindings: Env }>({ router: new TrieRouter() });

const limitBody = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => c.text('A body may have 64 kB.', 413) });

app.post(
  '/interactions',
  // A body whose length is told, as Discord's is, need not be read bit by bit to be held to the limit.
  (c, next) => (isToldShort(c.req.raw.headers) ? next() : limitBody(c, next)),
  async (c) => {
    const verdict = await verify(c.req.raw, c.env.DISCORD_PUBLIC_KEY, Date.now());
    if (!verdict.accepted) {
      // A skewed clock may be ours to mend; of other refusals there is nothing to say but what the reply says.
      if (verdict.reason === 'clock skew')
        log('interaction refused', { reason: verdict.reason, skew_seconds: verdict.skewSeconds });
      return c.text(`Refused: ${verdict.reason}.`, 401);
    }
    const interaction = parseInteraction(verdict.body);
    if (!interaction) return c.text('Signed, but not an interaction.', 400);
    const later = (work: Promise<unknown>) => c.executionCtx.waitUntil(work);
    const { answer, response } = await respond(interaction, c.env, new URL(c.req.url).origin, later);
    return Response.json(response, { headers: { [ANSWER_HEADER]: answer } });
  },
);
app.all('/interactions', (c) => c.text('Interactions are posted.', 405, { Allow: 'POST' }));

app.get('/health', async (c) => {
  const archive = await openArchive(c.env.RESULTS, (work) => c.executionCtx.waitUntil(work));
  const source = archive.bundledCopy() ? 'bundled copy' : 'kv';
  const held = archive.councils.reduce((sum, { elections }) => sum + elections, 0);
  return c.json({ status: 'ok', release: archive.release, source, elections: held });
});

app.route('/', pages);

function isToldShort(headers: Headers): boolean {
  const length = headers.get('Content-Length') ?? '';
  return /^\d+$/.test(length) && Number(length) <= MAX_BODY_BYTES && !headers.has('Transfer-Encoding');
}

app.notFound((c) =>
  missingPage(c, { what: 'Nothing is at this address.', closest: [{ label: 'The results', path: '/' }] }),
);
app.onError((fault, c) => {
  const reference = newReference();
  log('fault outside a reply', { reference, fault: faultText(fault) });
  return c.text(`Something went wrong here. Reference: ${reference}.`, 500);
});

export default app;
