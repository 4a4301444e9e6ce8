/** The website: the pages, their data and files, and the state of the Worker at `/health`. */
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import type { Env } from '../env.ts';
import { faultResponse } from '../fault.ts';
import { openArchive } from '../store/archive.ts';
import { missingPage } from './missing-page.tsx';
import { pages } from './routes.tsx';
import { siteFiles } from './site-files.ts';

/** `HonoBase` with one router is smaller than `Hono`, which brings three. */
export const site = new HonoBase<{ Bindings: Env }>({ router: new TrieRouter() });

site.get('/health', async (c) => {
  const archive = await openArchive(c.env.RESULTS, (work) => c.executionCtx.waitUntil(work));
  const isCopy = archive.bundledCopy();
  const elections = archive.councils.reduce((sum, council) => sum + council.elections, 0);
  const [status, source] = isCopy ? ['degraded', 'bundled copy'] : ['ok', 'kv'];
  // 200 in both cases, because the Worker does answer.
  return c.json({ status, release: archive.release, source, elections });
});

site.route('/', pages);
site.route('/', siteFiles);

site.notFound((c) =>
  missingPage(c, {
    what: 'There is no page at this address.',
    closest: [{ label: 'The results', path: '/' }],
    areNear: false,
  }),
);
site.onError(faultResponse);
