/** The pages, the pictures and the JSON: everything that is read with GET. */
import type { Context } from 'hono';
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import { secureHeaders } from 'hono/secure-headers';
import { trimTrailingSlash } from 'hono/trailing-slash';
import type { Env } from '../env.ts';
import { faultText, log, newReference } from '../log.ts';
import { PRIVACY_PATH } from '../render/paths.ts';
import { councilResult } from '../results/council-result.ts';
import { partyResult } from '../results/party-result.ts';
import { wardResult } from '../results/ward-result.ts';
import type { WardSorting } from '../results/ward-sorting.ts';
import { openArchive } from '../store/archive.ts';
import { readPicture } from '../store/pictures.ts';
import { byElectionPage } from './by-election-page.tsx';
import { councilPage } from './council-page.tsx';
import { CSV_TYPE, electionCsv } from './csv.ts';
import { htmlResponse } from './document.tsx';
import { jsonOf } from './json.ts';
import { locate, type Place } from './locate.ts';
import { styleWith } from './marks.tsx';
import { type Missing, missingPage } from './missing-page.tsx';
import { type PageContent, ResultPage } from './page.tsx';
import { partyPage } from './party-page.tsx';
import { oembed } from './preview.tsx';
import { PRIVACY_STYLE, PrivacyPage } from './privacy-page.tsx';
import { sortingAsked } from './sort-links.tsx';
import { wardPage } from './ward-page.tsx';

type PageContext = Context<{ Bindings: Env }>;

const FRESH_FOR_A_MINUTE = 'public, max-age=60';
const IMMUTABLE = 'public, max-age=31536000, immutable';

export const pages = new HonoBase<{ Bindings: Env }>({ router: new TrieRouter() });

pages.use(trimTrailingSlash());
pages.use(secureHeaders({ referrerPolicy: 'no-referrer', crossOriginResourcePolicy: 'cross-origin' }));

pages.get('/', (c) => show(c, [c.env.HOME_ELECTION]));
pages.get('/elections', (c) => c.redirect('/', 301));
pages.get('/elections/:election', (c) => showOrData(c, [c.req.param('election')]));
pages.get('/elections/:election/:ward', (c) => showOrData(c, [c.req.param('election'), c.req.param('ward')]));
pages.get('/elections/:election/parties/:party', (c) =>
  showOrData(c, [c.req.param('election'), 'parties', c.req.param('party')]),
);

pages.get('/charts/:album{[0-9a-f]+}/:file{[0-9a-f]+\\.png}', async (c) => {
  const hash = c.req.param('file').slice(0, -'.png'.length);
  const tag = `"${hash}"`;
  const headers = { 'Content-Type': 'image/png', 'Cache-Control': IMMUTABLE, ETag: tag };
  const bytes = await readPicture(c.req.param('album'), hash, c.env.RESULTS).catch((fault) => {
    log('kv fault', { reference: newReference(), fault: faultText(fault) });
    return undefined;
  });
  if (bytes === undefined)
    return c.text('The picture could not be read. Try again in a few seconds.', 503, { 'Retry-After': '5' });
  if (bytes === null) return c.text('There is no picture at that address.', 404);
  if (c.req.header('If-None-Match')?.includes(tag)) return c.body(null, 304, headers);
  return c.body(bytes, 200, headers);
});

pages.get('/oembed', async (c) => {
  const url = URL.parse(c.req.query('url') ?? '');
  const { origin } = new URL(c.req.url);
  const [, folder, ...segments] = url?.pathname.split('/') ?? [];
  if (url?.origin !== origin || folder !== 'elections')
    return c.json({ error: 'url must be a page of this site' }, 404);
  const place = await placeAt(c, segments);
  if ('missing' in place) return c.json({ error: place.missing.what }, 404);
  return c.json(oembed(contentOf(place).preview, place.subject.council.name, origin));
});

pages.get(PRIVACY_PATH, (c) => htmlResponse(c, <PrivacyPage />, PRIVACY_STYLE, { cacheControl: FRESH_FOR_A_MINUTE }));

async function placeAt(c: PageContext, segments: string[]): Promise<Place | { missing: Missing }> {
  const archive = await openArchive(c.env.RESULTS, (work) => c.executionCtx.waitUntil(work));
  return locate(segments, { archive, origin: new URL(c.req.url).origin });
}

/** A page, or the same as data if the path ends in `.json`; an election also if it ends in `.csv`. */
async function showOrData(c: PageContext, segments: string[]): Promise<Response> {
  const [, last = '', form] = /^(.*)\.(json|csv)$/.exec(segments.at(-1) ?? '') ?? [];
  if (!form || (form === 'csv' && segments.length > 1)) return show(c, segments);
  const place = await placeAt(c, [...segments.slice(0, -1), last]);
  const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': FRESH_FOR_A_MINUTE };
  if ('missing' in place) return c.json({ error: place.missing.what, closest: place.missing.closest }, 404, headers);
  if (form === 'json') return c.json(jsonOf(place), 200, headers);
  const { election, council } = place.subject;
  return c.body(electionCsv(election, council), 200, { ...headers, 'Content-Type': CSV_TYPE });
}

async function show(c: PageContext, segments: string[]): Promise<Response> {
  const place = await placeAt(c, segments);
  if ('missing' in place) return missingPage(c, place.missing);
  const style = styleWith(place.subject.parties);
  const page = (
    <ResultPage
      content={contentOf(place, sortingAsked(new URL(c.req.url).searchParams))}
      subject={place.subject}
      style={style}
      applicationId={c.env.DISCORD_APPLICATION_ID}
    />
  );
  return htmlResponse(c, page, style, { cacheControl: FRESH_FOR_A_MINUTE });
}

/** @param sorting of a table of wards; null for the source's own order */
function contentOf(place: Place, sorting: WardSorting | null = null): PageContent {
  const { subject } = place;
  const { election, council } = subject;
  switch (place.kind) {
    case 'council':
      if (subject.kind !== 'council') return byElectionPage(subject.kind, subject, sorting);
      return councilPage(councilResult(election, council), subject, sorting);
    case 'ward':
      return wardPage(wardResult(place.ballot, election, place.last), subject);
    case 'party':
      return partyPage(partyResult(place.party, election, council), subject);
  }
}
