import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HttpListener, listen } from '../../playground/listen.ts';
import { checkCard } from '../../scripts/doctor/link-card.ts';

const BUTTON = { type: 2, style: 5, url: 'https://officer.example/', label: 'Open page' };

let site: HttpListener;
let origin = '';
/** How the site answers each path. */
const answers = new Map<string, () => Response>();

beforeAll(async () => {
  site = await listen(
    (request) => answers.get(new URL(request.url).pathname)?.() ?? new Response('', { status: 404 }),
    '127.0.0.1',
    0,
  );
  origin = `http://127.0.0.1:${site.port}`;
  answers.set('/a.png', () => new Response('x', { headers: { 'Content-Type': 'image/png' } }));
  answers.set('/text.png', () => new Response('x', { headers: { 'Content-Type': 'text/plain' } }));
});
afterAll(() => site?.close());

function html(head: string): Response {
  return new Response(`<!doctype html><html><head>${head}</head></html>`, {
    headers: { 'Content-Type': 'text/html; charset=UTF-8' },
  });
}

function script(change: object = {}, picture = '/a.png'): string {
  const components = [
    { type: 12, items: [{ media: { url: origin + picture }, description: 'Bars' }] },
    { type: 1, components: [{ ...BUTTON, ...change }] },
  ];
  const text = JSON.stringify({ component: { type: 17, components } });
  return `<script id="discord:component-embed" type="application/json">${text}</script>`;
}

function tags(without = ''): string {
  const all = {
    'og:site_name': 'Returning Officer',
    'og:title': 'Darley &amp; Abbey',
    'og:description': 'Joan Travis elected.',
    'theme-color': '#FAA61A',
    'og:image': `${origin}/a.png`,
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': 'Bars',
    'twitter:card': 'summary_large_image',
  };
  return Object.entries(all)
    .map(([name, value]) => (name === without ? '' : `<meta property="${name}" content="${value}"/>`))
    .join('');
}

const check = (path: string) => checkCard(origin + path);

it('accepts a page with a valid component embed, Open Graph tags and pictures', async () => {
  answers.set('/page', () => html(tags() + script()));
  expect(await check('/page')).toEqual({
    ok: `${origin}/page: the component embed is valid, and so are the Open Graph tags`,
  });
});

it.each([
  ['there is no component embed', () => html(tags()), 'has no component embed'],
  [
    'it is in a script of another type',
    () => html(tags() + script().replace('/json', '/ld+json')),
    'has no component embed',
  ],
  [
    'it is in the body',
    () => new Response(`<head>${tags()}</head><body>${script()}</body>`, { headers: { 'Content-Type': 'text/html' } }),
    'has no component embed',
  ],
  ['it breaks a rule', () => html(tags() + script({ custom_id: 'a' })), 'breaks a rule. Invalid key'],
  ['it has a picture that is not on file', () => html(tags() + script({}, '/b.png')), '/b.png answers 404.'],
  [
    'it has a picture that is text',
    () => html(tags() + script({}, '/text.png')),
    '/text.png is text/plain, not a picture.',
  ],
  ['there is no og:title', () => html(tags('og:title') + script()), 'There is no og:title.'],
  ['the picture has no height', () => html(tags('og:image:height') + script()), 'og:image:height is missing'],
  ['the picture would be small', () => html(tags('twitter:card') + script()), 'the picture would be small'],
  ['the page is not HTML', () => Response.json({}), 'is application/json, not HTML.'],
  [
    'the page is a download',
    () => new Response('', { headers: { 'Content-Type': 'text/html', 'Content-Disposition': 'attachment' } }),
    'is a download.',
  ],
  ['the page fails', () => new Response('', { status: 503 }), 'answers 503.'],
])('reports a problem and how to fix it if %s', async (_, answer, problem) => {
  answers.set('/page', answer);
  expect(await check('/page')).toEqual({
    problem: expect.stringContaining(problem),
    fix: expect.stringContaining('npm run deploy'),
  });
});
