/** What is not a page: the stylesheet and the icon, and what programs look for: sitemap, robots.txt, security.txt, feed. */
import type { Context } from 'hono';
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import type { Env } from '../env.ts';
import { councilSlug } from '../results/ids.ts';
import { type Archive, openArchive } from '../store/archive.ts';
import { FAVICON, FAVICON_PATH } from './favicon.ts';
import { atomFeed, FEED_PATH } from './feed.ts';
import { SECURITY_TXT_PATH, securityTxt } from './security-txt.ts';
import { councilSitemap, councilSitemaps, SITE_SITEMAP, sitemapIndex, siteSitemap } from './sitemap.ts';
import { STYLE } from './style.ts';
import { STYLESHEET_PATH } from './stylesheet.ts';

type FileContext = Context<{ Bindings: Env }>;

const XML = 'application/xml; charset=utf-8';
const ATOM = 'application/atom+xml; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';
const CSS = 'text/css; charset=utf-8';
const SVG = 'image/svg+xml';

const FRESH_FOR_TEN_MINUTES = 'public, max-age=600';
const FRESH_FOR_A_DAY = 'public, max-age=86400';
const IMMUTABLE = 'public, max-age=31536000, immutable';

export const siteFiles = new HonoBase<{ Bindings: Env }>({ router: new TrieRouter() });

siteFiles.get('/robots.txt', (c) =>
  file(c, TEXT, `User-agent: *\nDisallow: /interactions\nSitemap: ${originOf(c)}/sitemap.xml\n`, FRESH_FOR_A_DAY),
);
siteFiles.get(SECURITY_TXT_PATH, (c) => file(c, TEXT, securityTxt(new Date(), originOf(c)), FRESH_FOR_A_DAY));
siteFiles.get(STYLESHEET_PATH, (c) => file(c, CSS, STYLE, IMMUTABLE));
siteFiles.get(FAVICON_PATH, (c) => file(c, SVG, FAVICON, FRESH_FOR_A_DAY));
// Browsers ask for this address unasked, and go by the type and not by the name.
siteFiles.get('/favicon.ico', (c) => file(c, SVG, FAVICON, FRESH_FOR_A_DAY));

siteFiles.get('/sitemap.xml', async (c) => {
  const { councils } = await archiveOf(c);
  return file(c, XML, sitemapIndex(councils, originOf(c)));
});
siteFiles.get(SITE_SITEMAP, async (c) => {
  const { councils } = await archiveOf(c);
  return file(c, XML, siteSitemap(councils, originOf(c)));
});
siteFiles.get('/:file{sitemap-[a-z0-9_-]+(?:\\.[0-9]+)?\\.xml}', async (c) => {
  const archive = await archiveOf(c);
  const { path } = c.req;
  const council = archive.councils.find((one) => councilSitemaps(one).includes(path));
  if (!council) return c.text('There is no sitemap of that name.', 404);
  const { elections = [] } = (await archive.shelf(council.slug)) ?? {};
  const filed = await Promise.all(elections.map(({ election_id }) => archive.election(election_id)));
  const part = councilSitemaps(council).indexOf(path);
  return file(
    c,
    XML,
    councilSitemap(
      filed.flatMap((one) => one?.election ?? []),
      part,
      originOf(c),
    ),
  );
});

siteFiles.get(FEED_PATH, async (c) => {
  const archive = await archiveOf(c);
  return file(c, ATOM, atomFeed(archive.changes, await homeElections(archive, c.env.HOME_ELECTION), originOf(c)));
});

/** The elections of the home council on file. Those that cannot be read now are left out. */
async function homeElections(archive: Archive, homeElection: string) {
  const shelf = await archive.shelf(councilSlug(homeElection));
  const read = await Promise.allSettled(
    (shelf?.elections ?? []).map(({ election_id }) => archive.election(election_id)),
  );
  return read.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value.election] : []));
}

function archiveOf(c: FileContext): Promise<Archive> {
  return openArchive(c.env.RESULTS, (work) => c.executionCtx.waitUntil(work));
}

function originOf(c: FileContext): string {
  return new URL(c.req.url).origin;
}

function file(c: FileContext, type: string, text: string, cacheControl = FRESH_FOR_TEN_MINUTES): Response {
  return c.body(text, 200, { 'Content-Type': type, 'Cache-Control': cacheControl });
}
