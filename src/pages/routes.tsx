/** The pages, the pictures and the JSON: everything that is read with GET. */
import type { Context } from 'hono';
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import { secureHeaders } from 'hono/secure-headers';
import { trimTrailingSlash } from 'hono/trailing-slash';
import type { Env } from '../env.ts';
import { faultText, log, newReference } from '../log.ts';
import { ELECTIONS_PATH } from '../render/paths.ts';
import { type Archive, openArchive } from '../store/archive.ts';
import { readPicture } from '../store/pictures.ts';
import { correctionsOf } from './change-words.ts';
import { contentOf } from './content.ts';
import { CSV_TYPE, electionCsv } from './csv.ts';
import { htmlResponse } from './document.tsx';
import { jsonOf } from './json.ts';
import { locate } from './locate.ts';
import { styleWith } from './marks.tsx';
import { type Missing, missingPage } from './missing-page.tsx';
import { ResultPage } from './page.tsx';
import type { Place } from './place.ts';
import { oembed } from './preview.tsx';
import { sitePages } from './site-routes.tsx';
import { sortingAsked } from './sort-links.tsx';

type PageContext = Context<{ Bindings: Env }>;

const FRESH_FOR_A_MINUTE = 'public, max-age=60';
const IMMUTABLE = 'public, max-age=31536000, immutable';

export const pages = new HonoBase<{ Bindings: Env }>({ router: new TrieRouter() });

pages.use(trimTrailingSlash());
pages.use(secureHeaders({ referrerPolicy: 'no-referrer', crossOriginResourcePolicy: 'cross-origin' }));

pages.route('/', sitePages);
pages.get(`${ELECTIONS_PATH}/:path{.+}`, (c) => showOrData(c, c.req.param('path').split('/')));

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
  const { place } = await placeAt(c, segments, url.searchParams);
  if ('missing' in place) return c.json({ error: place.missing.what }, 404);
  return c.json(oembed(contentOf(place).preview, place.subject.council.name, origin));
});

interface Located {
  place: Place | { missing: Missing };
  archive: Archive;
}

async function placeAt(c: PageContext, segments: string[], query: URLSearchParams): Promise<Located> {
  const archive = await openArchive(c.env.RESULTS, (work) => c.executionCtx.waitUntil(work));
  return { place: await locate(segments, query, { archive, origin: new URL(c.req.url).origin }), archive };
}

/** A page, or the same as data if the path ends in `.json`; an election also if it ends in `.csv`. */
async function showOrData(c: PageContext, segments: string[]): Promise<Response> {
  const [, last = '', form] = /^(.*)\.(json|csv)$/.exec(segments.at(-1) ?? '') ?? [];
  if (!form || (form === 'csv' && segments.length > 1)) return show(c, segments);
  const { place } = await placeAt(c, [...segments.slice(0, -1), last], new URL(c.req.url).searchParams);
  const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': FRESH_FOR_A_MINUTE };
  if ('missing' in place) return c.json({ error: place.missing.what, closest: place.missing.closest }, 404, headers);
  if (form === 'json') return c.json(jsonOf(place), 200, headers);
  const { election, council } = place.subject;
  return c.body(electionCsv(election, council), 200, { ...headers, 'Content-Type': CSV_TYPE });
}

async function show(c: PageContext, segments: string[]): Promise<Response> {
  const { place, archive } = await placeAt(c, segments, new URL(c.req.url).searchParams);
  if ('missing' in place) return missingPage(c, place.missing);
  const style = styleWith(place.subject.parties);
  const page = (
    <ResultPage
      content={contentOf(place, sortingAsked(new URL(c.req.url).searchParams))}
      subject={place.subject}
      style={style}
      applicationId={c.env.DISCORD_APPLICATION_ID}
      unread={archive.unread()}
      corrections={correctionsOf(place, archive.changes)}
    />
  );
  return htmlResponse(c, page, style, { cacheControl: FRESH_FOR_A_MINUTE });
}
