/** The pages about the whole site. */
import type { Context as Request } from 'hono';
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import { loadCommand } from '../commands/index.ts';
import { Options } from '../discord/options.ts';
import type { Env } from '../env.ts';
import type { Context } from '../lookup/context.ts';
import { searchSite } from '../lookup/site-search.ts';
import { ABOUT_PATH, ELECTIONS_PATH, HOME_PATH, PRIVACY_PATH, SEARCH_PATH, TERMS_PATH } from '../render/paths.ts';
import { AboutPage } from './about-page.tsx';
import { htmlResponse } from './document.tsx';
import { ElectionsPage, HomePage } from './home-page.tsx';
import { PrivacyPage } from './privacy-page.tsx';
import { SearchPage } from './search-page.tsx';
import { councilsListed, latestAtHome, olderHome, siteContext } from './site-content.ts';
import { SITE_STYLE } from './site-page.tsx';
import { TermsPage } from './terms-page.tsx';

type SiteRequest = Request<{ Bindings: Env }>;

const FRESH_FOR_A_MINUTE = 'public, max-age=60';

export const sitePages = new HonoBase<{ Bindings: Env }>({ router: new TrieRouter() });

sitePages.get(HOME_PATH, async (c) => {
  const context = await opened(c);
  const { archive, origin } = context;
  const latest = await latestAtHome(context);
  const councils = await councilsListed(context);
  return respond(
    c,
    <HomePage
      latest={latest}
      olderHome={await olderHome(context)}
      councils={councils}
      applicationId={context.applicationId}
      bundledCopy={archive.bundledCopy()}
      origin={origin}
    />,
  );
});

sitePages.get(ELECTIONS_PATH, async (c) => {
  const context = await opened(c);
  const councils = await councilsListed(context);
  const { archive, origin } = context;
  return respond(c, <ElectionsPage councils={councils} bundledCopy={archive.bundledCopy()} origin={origin} />);
});

sitePages.get(SEARCH_PATH, async (c) => {
  const context = await opened(c);
  const answer = await searchSite(c.req.query('q') ?? '', context);
  c.header('X-Robots-Tag', 'noindex');
  const { archive, origin } = context;
  return respond(
    c,
    <SearchPage answer={answer} unread={archive.unread()} bundledCopy={archive.bundledCopy()} origin={origin} />,
  );
});

sitePages.get(ABOUT_PATH, async (c) => {
  const context = await opened(c);
  const about = await loadCommand('about');
  const answer = await about?.handle(new Options(), context);
  return answer && 'full' in answer ? respond(c, <AboutPage answer={answer} origin={context.origin} />) : c.notFound();
});

sitePages.get(PRIVACY_PATH, (c) => respond(c, <PrivacyPage origin={originOf(c)} />));
sitePages.get(TERMS_PATH, (c) => respond(c, <TermsPage origin={originOf(c)} />));

function opened(c: SiteRequest): Promise<Context> {
  return siteContext(c.env, originOf(c), (work) => c.executionCtx.waitUntil(work));
}

function originOf(c: SiteRequest): string {
  return new URL(c.req.url).origin;
}

function respond(c: SiteRequest, page: unknown): Promise<Response> {
  return htmlResponse(c, page, SITE_STYLE, { cacheControl: FRESH_FOR_A_MINUTE });
}
