/** The pages about the whole site. */
import type { Context as Request } from 'hono';
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import { loadCommand } from '../commands/index.ts';
import { Options } from '../discord/options.ts';
import type { Env } from '../env.ts';
import type { Context } from '../lookup/context.ts';
import { electionOfId } from '../lookup/election.ts';
import { ifReadable } from '../lookup/if-readable.ts';
import { openNightOf } from '../lookup/open-night.ts';
import { searchSite } from '../lookup/site-search.ts';
import { successionOf } from '../lookup/succession.ts';
import { livePath } from '../render/night/live-path.ts';
import { COUNT_SILENT } from '../render/night/no-count.ts';
import {
  ABOUT_PATH,
  ELECTIONS_PATH,
  FOLDERS,
  HOME_PATH,
  PRIVACY_PATH,
  SEARCH_PATH,
  TERMS_PATH,
} from '../render/paths.ts';
import { electionIdOf } from '../results/ids.ts';
import { nightsListed } from '../store/night-list.ts';
import { readSnapshot } from '../store/night-snapshot.ts';
import { AboutPage } from './about-page.tsx';
import { CouncilElectionsPage } from './council-elections-page.tsx';
import { yearsIn } from './council-lists.tsx';
import { htmlResponse } from './document.tsx';
import { HomePage } from './home-page.tsx';
import { CouncilsPage, YearPage } from './index-pages.tsx';
import { LivePage, liveStyle, REFRESH_S } from './live-page.tsx';
import { missingCount } from './missing-count.ts';
import { missingPage, silentPage } from './missing-page.tsx';
import { missingCouncil, missingYear } from './missing-place.ts';
import { PrivacyPage } from './privacy-page.tsx';
import { SearchPage } from './search-page.tsx';
import { homeCouncil, latestAtHome, olderHome, siteContext } from './site-content.ts';
import { SITE_STYLE } from './site-page.tsx';
import { TermsPage } from './terms-page.tsx';

type SiteRequest = Request<{ Bindings: Env }>;

const FRESH_FOR_A_MINUTE = 'public, max-age=60';

export const sitePages = new HonoBase<{ Bindings: Env }>({ router: new TrieRouter() });

sitePages.get(HOME_PATH, async (c) => {
  const context = await opened(c);
  const { archive, origin } = context;
  const latest = await latestAtHome(context);
  return respond(
    c,
    <HomePage
      latest={latest}
      olderHome={await olderHome(context)}
      councils={archive.councils}
      home={homeCouncil(context)}
      applicationId={context.applicationId}
      bundledCopy={archive.bundledCopy()}
      origin={origin}
    />,
  );
});

sitePages.get(ELECTIONS_PATH, async (c) => {
  const { archive, origin } = await opened(c);
  return respond(c, <CouncilsPage councils={archive.councils} bundledCopy={archive.bundledCopy()} origin={origin} />);
});

sitePages.get('/years/:year{\\d{4}}', async (c) => {
  const { archive, origin } = await opened(c);
  const { councils } = archive;
  const year = Number(c.req.param('year'));
  if (!yearsIn(councils).includes(year)) return missingPage(c, missingYear(councils));
  return respond(c, <YearPage year={year} councils={councils} bundledCopy={archive.bundledCopy()} origin={origin} />);
});

sitePages.get(`${ELECTIONS_PATH}/:id/${FOLDERS.live}`, async (c) => {
  const { archive, nights, origin } = await opened(c);
  const id = c.req.param('id').toLowerCase();
  const open = nights ? nightsListed(nights) : [];
  const missing = missingCount(id, open, archive.councils);
  if (!nights || !open.some(({ election_id }) => election_id === id)) return missingPage(c, missing);
  const snapshot = await readSnapshot(id, nights);
  if (!snapshot) return silentPage(c, { ...missing, what: COUNT_SILENT.content });
  const refreshes = c.req.query('refresh') !== 'off' && snapshot.closed_at === null;
  // It works without script. The page links to itself without it, for those whom it disturbs.
  if (refreshes) c.header('Refresh', String(REFRESH_S));
  c.header('X-Robots-Tag', 'noindex');
  const page = <LivePage snapshot={snapshot} origin={origin} refreshes={refreshes} />;
  return htmlResponse(c, page, liveStyle(snapshot), { cacheControl: 'no-store' });
});

sitePages.get('/councils/:slug', async (c) => {
  const context = await opened(c);
  const { archive, origin } = context;
  const slug = c.req.param('slug').toLowerCase();
  const council = archive.councils.find((one) => one.slug === slug);
  if (!council) return missingPage(c, missingCouncil(slug, archive.councils));
  const newest = await ifReadable(electionOfId(electionIdOf(slug, council.newest), context));
  return respond(
    c,
    <CouncilElectionsPage
      council={council}
      newest={newest}
      count={openCount(slug, context)}
      succession={newest && successionOf(newest.council, archive.councils)}
      bundledCopy={archive.bundledCopy()}
      origin={origin}
    />,
  );
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

/** The path of a council's open count; null if none is open. */
function openCount(slug: string, { nights }: Context): string | null {
  const night = nights && openNightOf(slug, nights);
  return night && livePath(night);
}

function opened(c: SiteRequest): Promise<Context> {
  return siteContext(c.env, originOf(c), (work) => c.executionCtx.waitUntil(work));
}

function originOf(c: SiteRequest): string {
  return new URL(c.req.url).origin;
}

function respond(c: SiteRequest, page: unknown): Promise<Response> {
  return htmlResponse(c, page, SITE_STYLE, { cacheControl: FRESH_FOR_A_MINUTE });
}
