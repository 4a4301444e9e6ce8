/** The pages, the pictures and the data: everything that is read with GET. */
import type { Context } from 'hono';
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import { secureHeaders } from 'hono/secure-headers';
import { trimTrailingSlash } from 'hono/trailing-slash';
import type { Env } from '../env.ts';
import { faultText, log, newReference } from '../log.ts';
import { occasionOf } from '../lookup/occasions.ts';
import { councilNotes } from '../render/council-notes.ts';
import { PRIVACY_PATH } from '../render/paths.ts';
import type { Occasion } from '../render/subject.ts';
import { councilResult } from '../results/council-result.ts';
import { partyResult } from '../results/party-result.ts';
import { wardResult } from '../results/ward-result.ts';
import { type Archive, openArchive } from '../store/archive.ts';
import { readChart } from '../store/pictures.ts';
import { councilPage } from './council-page.tsx';
import { documentAt } from './documents.ts';
import { locate, type Place } from './locate.ts';
import { styleWith } from './marks.tsx';
import { missingPage } from './missing-page.tsx';
import { Page, type PageContent } from './page.tsx';
import { partyPage } from './party-page.tsx';
import { oembed } from './preview.tsx';
import { PRIVACY_STYLE, PrivacyPage } from './privacy-page.tsx';
import { contentSecurityPolicy } from './security.ts';
import { wardPage } from './ward-page.tsx';

type Request = Context<{ Bindings: Env }>;

const FRESH_FOR = 'public, max-age=60';
const FOR_EVER = 'public, max-age=31536000, immutable';

export const pages = new HonoBase<{ Bindings: Env }>({ router: new TrieRouter() });

pages.use(trimTrailingSlash());
pages.use(secureHeaders({ referrerPolicy: 'no-referrer', crossOriginResourcePolicy: 'cross-origin' }));

pages.get('/', async (c) => show(c, await open(c), [c.env.HOME_ELECTION]));
pages.get('/elections', (c) => c.redirect('/', 301));
pages.get('/elections/:election', async (c) => answer(c, [c.req.param('election')]));
pages.get('/elections/:election/:ward', async (c) => answer(c, [c.req.param('election'), c.req.param('ward')]));
pages.get('/elections/:election/parties/:party', async (c) =>
  answer(c, [c.req.param('election'), 'parties', c.req.param('party')]),
);

pages.get('/charts/:album{[0-9a-f]+}/:file{[0-9a-f]+\\.png}', async (c) => {
  const hash = c.req.param('file').slice(0, -'.png'.length);
  const tag = `"${hash}"`;
  const headers = { 'Content-Type': 'image/png', 'Cache-Control': FOR_EVER, ETag: tag };
  const bytes = await readChart(c.req.param('album'), hash, c.env.RESULTS).catch((fault) => {
    log('kv fault', { reference: newReference(), fault: faultText(fault) });
    return undefined;
  });
  if (bytes === undefined) return c.text('The picture cannot be read just now.', 503, { 'Retry-After': '5' });
  if (bytes === null) return c.text('No picture is at that address.', 404);
  if (c.req.header('If-None-Match')?.includes(tag)) return c.body(null, 304, headers);
  return c.body(bytes, 200, headers);
});

pages.get('/oembed', async (c) => {
  const url = URL.parse(c.req.query('url') ?? '');
  const { origin } = new URL(c.req.url);
  const [, folder, ...segments] = url?.pathname.split('/') ?? [];
  if (url?.origin !== origin || folder !== 'elections')
    return c.json({ error: 'url must be a page of this site' }, 404);
  const archive = await open(c);
  const place = await locate(segments, archive);
  if ('missing' in place) return c.json({ error: place.missing.what }, 404);
  const occasion = occasionOf(place.election, archive, origin);
  return c.json(oembed(contentOf(place, occasion).preview, occasion.council.name, origin));
});

pages.get(PRIVACY_PATH, async (c) => {
  c.header('Content-Security-Policy', await contentSecurityPolicy(PRIVACY_STYLE));
  c.header('Cache-Control', FRESH_FOR);
  return c.html(`<!doctype html>${<PrivacyPage />}`);
});

function open(c: Request): Promise<Archive> {
  return openArchive(c.env.RESULTS, (work) => c.executionCtx.waitUntil(work));
}

/** A page, or the same as data where the path ends in `.json`. */
async function answer(c: Request, segments: string[]): Promise<Response> {
  const archive = await open(c);
  const last = segments.at(-1) ?? '';
  if (!last.endsWith('.json')) return show(c, archive, segments);
  const place = await locate([...segments.slice(0, -1), last.slice(0, -'.json'.length)], archive);
  const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': FRESH_FOR };
  if ('missing' in place) return c.json({ error: place.missing.what, closest: place.missing.closest }, 404, headers);
  return c.json(documentAt(place, occasionOf(place.election, archive, new URL(c.req.url).origin)), 200, headers);
}

async function show(c: Request, archive: Archive, segments: string[]): Promise<Response> {
  const place = await locate(segments, archive);
  if ('missing' in place) return missingPage(c, place.missing);
  const occasion = occasionOf(place.election, archive, new URL(c.req.url).origin);
  const style = styleWith(occasion.parties);
  c.header('Content-Security-Policy', await contentSecurityPolicy(style));
  c.header('Cache-Control', FRESH_FOR);
  return c.html(`<!doctype html>${<Page content={contentOf(place, occasion)} occasion={occasion} style={style} />}`);
}

function contentOf(place: Place, occasion: Occasion): PageContent {
  const { election, council } = occasion;
  switch (place.kind) {
    case 'council':
      return councilPage(councilResult(election, council), councilNotes(occasion), occasion);
    case 'ward':
      return wardPage(wardResult(place.ballot, election), occasion);
    case 'party':
      return partyPage(partyResult(place.party, election, council), occasion);
  }
}
