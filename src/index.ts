import { bodyLimit } from 'hono/body-limit';
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import { parseInteraction } from './discord/interaction.ts';
import { verify } from './discord/verify.ts';
import type { Env } from './env.ts';
import { faultText, log, newReference } from './log.ts';
import { missingPage } from './pages/missing-page.tsx';
import { pages } from './pages/routes.tsx';
import { siteFiles } from './pages/site-files.ts';
import { respond } from './respond.ts';
import { openArchive } from './store/archive.ts';

/** The kind of answer, for tools; Discord ignores it. */
const ANSWER_HEADER = 'X-Returning-Officer-Answer';

/** `HonoBase` with one router is smaller than `Hono`, which brings three. */
const app = new HonoBase<{ Bindings: Env }>({ router: new TrieRouter() });

app.post(
  '/interactions',
  bodyLimit({ maxSize: 64 * 1024, onError: (c) => c.text('Request too large (limit 64 kB).', 413) }),
  async (c) => {
    const verdict = await verify(c.req.raw, c.env.DISCORD_PUBLIC_KEY, Date.now());
    if (!verdict.accepted) {
      // A skewed clock may be ours to fix. The log needs no other refusal: Discord sends bad signatures on purpose.
      if (verdict.reason === 'clock skew')
        log('interaction refused', { reason: verdict.reason, skew_seconds: verdict.skewSeconds });
      return c.text(`Refused: ${verdict.reason}.`, 401);
    }
    const interaction = parseInteraction(verdict.body);
    if (!interaction) return c.text('Not a Discord interaction.', 400);
    const { answer, json } = await respond(interaction, c.env, new URL(c.req.url).origin, (work) =>
      c.executionCtx.waitUntil(work),
    );
    return new Response(json, { headers: { 'Content-Type': 'application/json', [ANSWER_HEADER]: answer } });
  },
);
app.all('/interactions', (c) => c.text('Use POST.', 405, { Allow: 'POST' }));

app.get('/health', async (c) => {
  const archive = await openArchive(c.env.RESULTS, (work) => c.executionCtx.waitUntil(work));
  const source = archive.bundledCopy() ? 'bundled copy' : 'kv';
  const elections = archive.councils.reduce((sum, council) => sum + council.elections, 0);
  return c.json({ status: 'ok', release: archive.release, source, elections });
});

app.route('/', pages);
app.route('/', siteFiles);

app.notFound((c) =>
  missingPage(c, {
    what: 'There is no page at this address.',
    closest: [{ label: 'The results', path: '/' }],
    areNear: false,
  }),
);
app.onError((fault, c) => {
  const reference = newReference();
  log('fault outside a reply', { reference, fault: faultText(fault) });
  return c.text(`Something went wrong on our side. Reference: ${reference}.`, 500);
});

export default app;
